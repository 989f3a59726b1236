"""Sentences for the person that can still be translated after they were put together.

What is below the window knows no language but English, yet names the file and the number that it speaks of.
So a sentence keeps the words that it was made of; `gui.translation.said` puts the same together anew.
"""

from __future__ import annotations

from collections.abc import Mapping

Value = str | int | float
"""What a sentence may speak of; a `Sentence` among the values is translated too, plain text is not."""


class Sentence(str):
    """The English text, which knows its `template` and the `values` in the template's places.

    Everywhere a text will do it is one; what is made of it (joined, cut) is plain text. Crosses a
    pipe between processes whole.
    """

    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Value]) -> Sentence:
        """Only the template is read for places: braces in a value are just braces."""
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, dict(values)
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.template, self.values)


class Counted(Sentence):
    """A number of things, in the forms that English has; other languages have more, or one.

    `template` is the form for many, and what translations are looked up by. `values` are those of
    the words (`one`, `many`) and the number.
    """

    number: int
    one: str

    def __new__(cls, template: str, values: Mapping[str, Value]) -> Counted:
        number, one = int(values["number"]), str(values["one"])
        made = str.__new__(cls, (one if number == 1 else template).replace("%n", str(number)))
        made.template, made.values = template, dict(values)
        made.number, made.one = number, one
        return made


def sentence(template: str, /, **values: object) -> Sentence:
    """`sentence("{name} is empty.", name=path.name)`; the template is a literal, so that it is found.

    Values that are neither text nor number are told as text.
    """
    return Sentence(template, {name: _value(value) for name, value in values.items()})


def counted(number: int, one: str, many: str) -> Counted:
    """`counted(3, "%n minute", "%n minutes")`: both literals, with %n in the place of the number."""
    return Counted(many, {"number": number, "one": one})


def _value(value: object) -> Value:
    return value if isinstance(value, (str, int, float)) else str(value)
