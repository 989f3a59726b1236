"""The common ground of networks that draw one face anew."""

from __future__ import annotations

from sr_desktop.engine.networks.network import Network


class FaceNetworkModule(Network):
    """One aligned face in, the same face drawn anew out: (N, 3, S, S) float32 RGB -> the same, S = `side`.

    Values in and out are those of a photo, 0..1; what a family calculates in (GFPGAN: -1..1) is its own
    affair, inside `forward`. The result may be a little outside of 0..1. The same face gives the same result:
    no random noise (GFPGAN: the noise stored in the file). How the face lies is as in FFHQ at 512 pixels.

    `loader` never gives one where a network for whole photos is asked for. Every tensor that a family of
    ours needs is in its state dict (no buffer with `persistent=False`), because `loader` builds the
    network on the meta device and hands it the tensors of the file, which saves making them twice.
    Facts: `scale` 1, `channels` 3, `multiple` the side.
    """

    @property
    def side(self) -> int:
        """Width and height in pixels of the picture of a face that it takes and gives."""
        return self.facts.multiple
