"""What can go wrong, each with a title, a sentence for the person and a next step.

The technical cause stays in `__cause__` and goes to the log; it is never shown as the message.
"""

from __future__ import annotations

from sr_desktop.base.sentences import Sentence, sentence


class SRError(Exception):
    """Base of everything the program says to a person when something fails.

    `PhotoUnreadable("{name} is empty.", name=path.name)`: words and values as of a `Sentence`, so that
    the window can say it in another language. Words without values are told as they are.
    """

    title = "Something went wrong"
    next_step = "Try again. If it happens again, restart the program."

    def __init__(self, words: str, /, *, next_step: str | None = None, **values: object) -> None:
        self.sentence = sentence(words, **values) if values else words
        super().__init__(self.sentence)
        if next_step is not None:
            self.next_step = next_step

    @property
    def words(self) -> str:
        """Sentence and next step as one text, which can be translated as both can."""
        if not self.next_step:
            return self.sentence
        return sentence(
            "{sentence} {next_step}",
            sentence=_translatable(self.sentence),
            next_step=_translatable(self.next_step),
        )

    def __str__(self) -> str:
        return f"{self.sentence} {self.next_step}".strip()

    def __reduce__(self) -> tuple[object, tuple[object, ...], dict[str, object]]:
        return (_revive, (type(self), self.sentence), {"next_step": self.next_step})


def _translatable(words: str) -> str:
    """Plain words of the code as a sentence; text with braces may be anything, and stays plain."""
    return words if isinstance(words, Sentence) or set(words) & set("{}") else sentence(words)


def _revive(kind: type[SRError], words: str) -> SRError:
    return kind(words)


class PhotoNotFound(SRError):
    """The source is not there."""

    title = "Photo not found"
    next_step = "Check the name, or whether the drive is still connected."


class PhotoUnreadable(SRError):
    """The source is not a picture, is empty, damaged, or may not be read."""

    title = "Photo could not be opened"
    next_step = "Open it in another program to check it, or scan it again."


class PhotoTooLarge(SRError):
    """The source or the result exceeds a limit of its format or of this program."""

    title = "Photo too large"
    next_step = "Choose a smaller size."


class NoPhotos(SRError):
    """A folder holds nothing to restore."""

    title = "No photos found"
    next_step = "Choose a folder with JPEG, PNG, TIFF, HEIC or other pictures."


class TargetUnwritable(SRError):
    """The result cannot be written where it should go."""

    title = "Result could not be saved"
    next_step = "Choose another folder for the results, one that you may write to."


class DiskFull(TargetUnwritable):
    """Not enough space for the result or for the scratch file."""

    title = "Disk full"
    next_step = "Free some space or choose a folder on another disk."


class UnknownModel(SRError):
    """No model of that name."""

    title = "Unknown model"
    next_step = "Choose one of the models that are installed."


class NotForPhotos(UnknownModel):
    """A model that is for faces was named where a model for whole photos belongs."""

    title = "Not a model for photos"
    next_step = "Choose another model."


class WeightsMissing(SRError):
    """The model is known but its weights file is not on this computer."""

    title = "Model file missing"
    next_step = "Choose another model, or install the program again."


class WeightsRefused(SRError):
    """The weights file is damaged, unsafe, or of no known network."""

    title = "Model file refused"
    next_step = "Get the file again from its official source, best as .safetensors."


class DownloadFailed(SRError):
    """A model file could not be fetched. What has come so far is kept, and is not fetched again."""

    title = "Model could not be fetched"
    next_step = "Check the connection to the network, then try again: it goes on where it stopped."


class ConnectionLost(DownloadFailed):
    """The connection broke in the middle, or the server is out of order for now: worth another try."""

    title = "Connection lost"


class WrongDownload(DownloadFailed):
    """What the server gave is not the official file; it was thrown away."""

    title = "Not the official file"
    next_step = (
        "Perhaps a sign-in page or a filter of this network stands between. Try another network."
    )


class VersionUnknown(SRError):
    """Whether there is a newer version of the program could not be found out."""

    title = "Could not look for a newer version"
    next_step = "Check the connection to the network, then try again."


class NoPlaceToLook(VersionUnknown):
    """This build was given no address to ask."""

    next_step = "Ask where you got the program from."


class ModelStays(SRError):
    """A model that cannot be removed."""

    title = "Model cannot be removed"
    next_step = "Models that come with the program take little space and stay."


class AlreadyRestored(SRError):
    """A photo that needs no work: its result is there, or on its way."""

    title = "Already restored"
    next_step = "It was left alone."


class ResultStays(SRError):
    """A file that was to be removed as a result, and is not certainly one."""

    title = "File left alone"
    next_step = "Nothing was removed."


class DeviceUnavailable(SRError):
    """The wanted graphics card is not there."""

    title = "Graphics card not available"
    next_step = "Let the program choose the device by itself."


class GpuPackUnfit(SRError):
    """No build of torch fits what is in this computer."""

    title = "It cannot be made faster"
    next_step = "The processor goes on as before; it works with every photo."


class GpuPackFailed(SRError):
    """The GPU pack could not be made, tested or switched; the engine is as it was."""

    title = "It could not be made faster"
    next_step = "Nothing was changed: photos are restored as before. Try again later."


class OutOfMemory(SRError):
    """Not even the smallest tile fits."""

    title = "Not enough memory"
    next_step = "Close other programs, or choose a smaller size or a smaller model."


class WrongResult(SRError):
    """The network gave something that is no picture (not finite, or black where the photo is not)."""

    title = "The result was not a picture"
    next_step = "Nothing was saved. Try another model or a smaller size."


class EngineDied(SRError):
    """The engine process ended in the middle of a photo."""

    title = "The engine stopped"
    next_step = "It has been started again. Try this photo once more; the other photos go on."


class EngineUnusable(SRError):
    """The engine process cannot start at all."""

    title = "The engine cannot start"
    next_step = "Install the program again. The log tells the cause."


class QueueUnusable(SRError):
    """The list of photos on disk can't be opened or written."""

    title = "The queue cannot be kept"
    next_step = "Free some space on its drive, or set SR_DESKTOP_HOME to another folder."


class ExtraMissing(SRError):
    """An optional part of the program is not installed."""

    title = "Optional part not installed"
    next_step = "Install it as the README says."


class WrongUsage(SRError):
    """The command line or a setting makes no sense."""

    title = "Wrong usage"
    next_step = "Look at the help for what can be asked for."


class Cancelled(Exception):
    """The person stopped the work. Raised by `Progress.check`."""
