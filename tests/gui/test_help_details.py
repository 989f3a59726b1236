"""What is sent along for help holds nothing private."""

from __future__ import annotations

import time
import unicodedata

import pytest

from sr_desktop.gui.help_details import Private, _replace, details, last_lines, private_here

HEAD = "2026-11-26 14:30:05,123 4711 WARNING sr_desktop.gui.loading: "
ANNA = Private(
    home=("/home/anna",),
    users=("anna", "Annas-Laptop"),
    names=("Oma 1952.jpg", "Großer Jüdenhof 1952", "Oma 1952"),
)


def hidden(*lines, private=ANNA):
    return details((), lines, private).split("Log:\n", 1)[1].splitlines()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("/home/anna/Oma.jpg could not be opened", "… could not be opened"),
        ("/home/anna/Großer Jüdenhof 1952/Oma, Opa: Ostern.jpg: damaged", "…: damaged"),
        ('/mnt/Bilder/Anna\'s "Album"/x y.PNG: damaged', "…: damaged"),
        (r"C:\Users\Anna Müller\Bilder\Oma 1952.jpg: damaged", "…: damaged"),
        (r"C:/Users/Anna Müller/Bilder/Oma 1952.jpg: damaged", "…: damaged"),
        (r"\\NAS\Familie Müller\Oma 1952.tif: damaged", "…: damaged"),
        (r"WindowsPath('C:\\Users\\Anna Müller\\x.jpg') is gone", "WindowsPath('…') is gone"),
        (
            "[Errno 13] Permission denied: '/home/anna/a b/c.json'",
            "[Errno 13] Permission denied: '…'",
        ),
        ("settings not saved: ~/Oma/settings.json", "settings not saved: …"),
        ("file:///home/anna/Gro%C3%9Fer/x.jpg opened", "… opened"),
        ("from /a/b c.jpg to /d/e f.png in 3 s", "from … in 3 s"),
        # a folder has no ending: nobody knows where it stops, so all the rest goes
        ("The folder /home/anna/St. Anna Kirche could not be read", "The folder …"),
        ("/home/anna/Dr.jpg Müller/innen/geheim wurde gelesen", "…"),
        # names without a folder: they may begin anywhere before their ending
        (
            "Meine Oma: Taufe (1952).JPG was changed while it was read",
            "… was changed while it was read",
        ),
        ("Album/Fest/zwei.jpg", "…"),
        ("Oma.heic, Opa.tiff: two photos", "…: two photos"),
        # known to the window, without any ending
        ("looked through großer jüdenhof 1952 in 3 s", "looked through … in 3 s"),
        ("anna on Annas-Laptop and Annabell", "… on … and Annabell"),
        # nothing private in these
        ("1/255 of 3 photos and/or 12 x 8 cm, 50% at 1.5 GB", None),
        ("see https://github.com/xinntao/Real-ESRGAN for more", None),
        ("engine: cuda:0, bfloat16, heirloom-x4-strong.safetensors", None),
    ],
)
def test_a_line_of_the_log_loses_what_is_private(said, shown):
    assert hidden(HEAD + said) == [HEAD + (said if shown is None else shown)]


def test_letters_in_two_parts_are_the_same_letters():
    said = unicodedata.normalize("NFD", "looked through Großer Jüdenhof 1952 now")
    assert hidden(HEAD + said) == [HEAD + "looked through … now"]


def test_a_trace_keeps_the_code_and_loses_the_rest():
    lines = (
        HEAD + "/home/anna/x.jpg",
        "Traceback (most recent call last):",
        '  File "/home/anna/Apps/SR Desktop/sr_desktop/gui/loading.py", line 61, in _taken_in',
        "    yield from intake([path], ours=ours)",
        "               ~~~~~~^^^^^^^^^^^^^^^^^^^",
        '  File "/home/anna/.venv/lib/python3.11/site-packages/PIL/Image.py", line 3, in open',
        '    raise OSError(f"cannot open {name}") from "/home/anna/y.jpg"',
        '  File "/home/anna/own.py", line 1, in <module>',
        "PIL.UnidentifiedImageError: cannot identify '/home/anna/Großer Hof/x.jpg'",
        "  File of Aunt Frieda and all",
        "Tante Frieda: geheim",
    )
    assert hidden(*lines) == [
        HEAD + "…",
        "Traceback (most recent call last):",
        '  File "…/sr_desktop/gui/loading.py", line 61, in _taken_in',
        "    yield from intake([path], ours=ours)",
        "               ~~~~~~^^^^^^^^^^^^^^^^^^^",
        '  File "…/PIL/Image.py", line 3, in open',
        '    raise OSError(f"cannot open {name}") from "…"',
        '  File "…", line 1, in <module>',
        "PIL.UnidentifiedImageError: cannot identify '…'",
        "…",
        "…",
    ]


def test_a_name_with_a_line_break_leaks_nothing():
    assert hidden(HEAD + "/home/anna/Tante", "Frieda geheim.jpg: damaged") == [HEAD + "…", "…"]


def test_with_file_names_only_the_person_is_hidden():
    text = details(
        ("Profile: anna",), (HEAD + "/home/anna/Hof/Oma 1952.jpg",), ANNA, with_names=True
    )
    assert "~/Hof/Oma 1952.jpg" in text
    assert "anna" not in text
    windows = Private(home=(r"C:\Users\Anna",), users=("Anna",))
    lines = (HEAD + r"C:\Users\Anna\Oma.jpg", HEAD + r"WindowsPath('C:\\Users\\Anna\\Oma.jpg')")
    text = details((), lines, windows, with_names=True)
    assert r"~\Oma.jpg" in text
    assert "Anna" not in text


def test_facts_lose_paths_and_names_too():
    text = details(("Weights at /home/anna/models", "Annas-Laptop, 8 cores"), (), ANNA)
    assert text == "Weights at …\n…, 8 cores\n"


def test_the_person_of_this_computer_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "Frieda Meier"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "Frieda Meier"))
    private = private_here([tmp_path / "Alte Bilder" / "Tante.jpg"])
    assert "Frieda Meier" in private.users
    assert {"Alte Bilder", "Tante.jpg", "Tante"} <= set(private.names)
    assert hidden(HEAD + "Frieda Meier in Alte Bilder", private=private) == [HEAD + "… in …"]


def test_the_last_lines_of_both_logs_come_in_order(tmp_path):
    (tmp_path / "window.log").write_text(
        "half a line\n"
        "2026-11-26 14:30:05,100 1 INFO a: first\n"
        "2026-11-26 14:30:05,300 1 INFO a: third\n"
        "Traceback (most recent call last):\n",
        encoding="utf-8",
    )
    (tmp_path / "engine.log").write_bytes(
        b"2026-11-26 14:30:05,200 2 INFO b: second \xff\n2026-11-26 14:30:05,400 2 INFO b: last\n"
    )
    lines = last_lines(tmp_path)
    assert [line.split(": ")[-1] for line in lines] == [
        "first",
        "second �",
        "third",
        "Traceback (most recent call last):",
        "last",
    ]
    assert last_lines(tmp_path, 2) == lines[-2:]
    assert last_lines(tmp_path / "nowhere") == []


def test_an_album_of_thousands_is_hidden_without_a_wait():
    names = tuple(f"photo {number:05}" for number in range(10_000))
    log = [f"2026-01-01 10:00:00,{n:03} 1 INFO sr.x: saved PHOTO {n:05}" for n in range(200)]
    began = time.process_time()
    text = details([], log, Private(names=names))
    assert time.process_time() - began < 5  # it took minutes
    assert "PHOTO" not in text
    assert text.count("…") == 200


@pytest.mark.parametrize("name", ["İzmir", "ırmak", "Straße", "ſommer", "Å strand"])
@pytest.mark.parametrize("written", [str, str.upper, str.lower, str.title])
def test_a_name_is_hidden_in_all_letters_that_are_alike(name, written):
    shown = f"found {written(name)} here"
    alone = _replace(unicodedata.normalize("NFC", shown), name, "…")
    assert details([shown], [], Private(names=(name,))) == f"{alone}\n"
