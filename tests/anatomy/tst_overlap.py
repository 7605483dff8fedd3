# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading of the sheets and the bounds, tried on sheets made up here."""
import importlib.machinery
import importlib.util
import json
import os
import struct
import subprocess
import sys
import tempfile
import unittest
import unittest.mock
import zlib

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import reference  # noqa: E402

LOADER = importlib.machinery.SourceFileLoader("overlap", os.path.join(HERE, "overlap"))
overlap = importlib.util.module_from_spec(importlib.util.spec_from_loader("overlap", LOADER))
LOADER.exec_module(overlap)

WHITE, BONE, GREEN, BLUE = range(4)
PALETTE = bytes((255, 255, 255, 230, 224, 205, 90, 200, 90, 80, 90, 200))


def png(squares):
    """A sheet with a square of 40 by 40 units per colour, at the units given."""
    width, height = reference.WIDE * 3, reference.HIGH * 3
    rows = [bytearray(width) for _ in range(height)]
    for colour, (column, row) in squares.items():
        for line in rows[row * 3:row * 3 + 120]:
            line[column * 3:column * 3 + 120] = bytes([colour]) * 120
    data = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 1)

    def chunk(kind, body):
        return (struct.pack(">I", len(body)) + kind + body
                + struct.pack(">I", zlib.crc32(kind + body)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", PALETTE) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def extent(column, row):
    x, y = column + reference.LEFT, row + reference.TOP
    return {"area_units2": 1600.0, "centre": [x + 20, y + 20], "bbox": [x, y, x + 40, y + 40]}


def make_reference(folder):
    """Two sheets: soleus a green square, beneath it a blue one, and a bone."""
    extents = {}
    for name in ("front-superficial.png", "left-deep.png"):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(png({GREEN: (100, 500), BLUE: (100, 540), BONE: (100, 580)}))
        extents[name] = {f"{muscle}.{side}": extent(100, row) for side in "LR"
                         for muscle, row in (("soleus", 500), ("popliteus", 540))}
    with open(os.path.join(folder, "extents.json"), "w", encoding="utf-8") as file:
        json.dump(extents, file)


# Answers like knotebook-cli, with both muscles moved down by so many units.
PROGRAM = """#!{python}
import sys
if sys.argv[2] == "muscles":
    views = '["front", "back", "left", "right"]'
    print('[{{"id": "soleus", "views": ' + views + '}}, {{"id": "popliteus", "views": ' + views + '}}]')
    raise SystemExit
for line in sys.stdin:
    view, layer, x, y = line.split()
    side = "right" if view in ("front", "right") else "left"
    row = float(y) + 20 - {moved}
    inside = 100 < float(x) + 220 < 140
    name = "soleus" if 500 < row < 540 else "popliteus" if 540 < row < 580 else ""
    print(name + " " + side if inside and name else "none")
"""


class OverlapTest(unittest.TestCase):
    def run_with(self, moved, *options):
        with tempfile.TemporaryDirectory() as folder:
            make_reference(folder)
            program = os.path.join(folder, "program")
            with open(program, "w", encoding="utf-8") as file:
                file.write(PROGRAM.format(python=sys.executable, moved=moved))
            os.chmod(program, 0o700)
            return subprocess.run([sys.executable, os.path.join(HERE, "overlap"), folder,
                                   "--cli", program, "--all", *options],
                                  capture_output=True, text=True, check=False)

    def test_a_drawing_like_the_reference_keeps_every_bound(self):
        told = self.run_with(0)
        self.assertEqual(told.returncode, 0, told.stdout + told.stderr)
        self.assertIn("front superficial: 1.000 over 2 muscles", told.stdout)

    def test_a_drawing_that_lies_half_beside_it_breaks_them_by_name(self):
        told = self.run_with(20)
        self.assertEqual(told.returncode, 1, told.stdout + told.stderr)
        self.assertIn("left deep: popliteus overlaps by 0.33, below 0.50", told.stdout)
        self.assertIn("front superficial: the mean is 0.333, below 0.80", told.stdout)

    def test_the_strict_reading_tells_the_same_and_bounds_nothing(self):
        told = self.run_with(20, "--strict")
        self.assertEqual(told.returncode, 0, told.stdout + told.stderr)
        self.assertIn("front superficial: 0.333 over 2 muscles", told.stdout)

    def test_the_strict_reading_counts_what_is_not_listed_for_the_view(self):
        class Sheet:
            columns = range(1)
            muscles = {name: {"area_units2": 200.0} for name in ("soleus", "popliteus", "plantaris")}

            def read(self):
                return {}
        listed = {"soleus": ["front"], "popliteus": ["back"]}
        with unittest.mock.patch.object(overlap, "answers", return_value=[]):
            self.assertEqual(overlap.compare("", listed, "front", "deep", Sheet(), set()), {})
            self.assertEqual(overlap.compare("", listed, "front", "deep", Sheet(), set(), True),
                             {"soleus": 0, "popliteus": 0})

    def test_where_the_white_runs_in_beside_letters_nothing_is_known(self):
        sheet = reference.Sheet.__new__(reference.Sheet)
        sheet.columns = range(3)
        sheet.colours = [(0, 0, 1), (0, 0, 0)]
        sheet.pixels = lambda column, row: b"\1" if (column, row) == (1, 500) else b"\0"
        sheet.outside = {(column, row) for column in sheet.columns
                         for row in range(reference.HIGH) if row != 505}
        leaks = sheet.leaks()
        self.assertEqual(leaks, {(column, row) for column in sheet.columns
                                 for row in range(498, 503)})

    def test_two_sheets_that_are_mirror_images_must_agree(self):
        last = reference.WIDE - 1
        cells = {(0, 0): "soleus", (1, 0): "soleus", (2, 0): reference.UNKNOWN, (3, 0): "soleus",
                 (5, 0): reference.UNKNOWN}
        others = {(last, 0): "soleus", (last - 1, 0): "popliteus", (last - 2, 0): "popliteus",
                  (last - 4, 0): "popliteus"}
        self.assertEqual(reference.agreed(cells, others),
                         {(0, 0): "soleus", (1, 0): reference.UNKNOWN, (2, 0): "popliteus",
                          (3, 0): reference.UNKNOWN, (4, 0): reference.UNKNOWN})

    def test_without_a_reference_the_check_is_skipped(self):
        told = subprocess.run([sys.executable, os.path.join(HERE, "overlap"), "--cli", "none"],
                              capture_output=True, check=False)
        self.assertEqual(told.returncode, 77)

    def test_a_folder_without_sheets_is_named(self):
        told = subprocess.run([sys.executable, os.path.join(HERE, "overlap"), HERE, "--cli", "none"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(told.returncode, 2)
        self.assertIn(HERE, told.stderr)

    def test_what_a_muscle_that_the_reference_lacks_hides_is_not_counted(self):
        cells = {(0, 0): "soleus", (1, 0): "soleus", (2, 0): reference.UNKNOWN}
        shown = [((0, 0), "soleus"), ((1, 0), "sartorius"), ((2, 0), "soleus"), ((3, 0), None)]
        self.assertEqual(overlap.overlaps(cells, shown, {"sartorius"})[0], {"soleus": 1.0})
        self.assertEqual(overlap.overlaps(cells, shown, set())[0], {"soleus": 0.5, "sartorius": 0.0})

    def test_the_filters_of_a_png_are_undone(self):
        raw = bytes((0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1))
        self.assertEqual(reference.unfiltered(raw, 3, 3), [b"\1\2\3", b"\1\2\3", b"\2\3\4"])
        with self.assertRaisesRegex(ValueError, "row 0: filter 4"):
            reference.unfiltered(bytes((4, 0)), 1, 1)


if __name__ == "__main__":
    unittest.main()
