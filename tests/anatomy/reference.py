# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sheets of an anatomical reference: which muscle is seen where.

A sheet is a PNG with a palette, three pixels per atlas unit, that shows each
muscle in one colour, shaded; extents.json names, for each sheet and muscle, its
visible area, a point well inside it and its bounding box.
"""
import colorsys
import functools
import json
import math
import os
import struct
import zlib
from collections import Counter

LEFT, TOP, WIDE, HIGH, SCALE = -220, -20, 440, 1040, 3
UNKNOWN = "?"  # a caption hides what lies there
CAPTION_HIGH = 8
BONE_HUE = (36 / 360, 54 / 360)
STRANGE_HUE = 35 / 360


def read_png(path):
    """Width, height, rows of palette indexes and the palette of an 8-bit PNG."""
    with open(path, "rb") as file:
        data = file.read()
    at, packed, palette, size = 8, b"", [], None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">IIBBBBB", body)
        elif kind == b"PLTE":
            palette = [tuple(body[i:i + 3]) for i in range(0, length, 3)]
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    if size is None or size[2:4] != (8, 3) or size[6]:
        raise ValueError(f"{path}: not a PNG with a palette of 8 bits")
    return size[0], size[1], unfiltered(zlib.decompress(packed), size[0], size[1]), palette


def unfiltered(raw, width, height):
    """Undoes the filters None, Sub and Up, row by row (PNG specification, 9.2)."""
    rows, before = [], bytes(width)
    for y in range(height):
        start = y * (width + 1)
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + width])
        if kind == 1:
            for x in range(1, width):
                row[x] = row[x] + row[x - 1] & 255
        elif kind == 2:
            row = bytearray((a + b) & 255 for a, b in zip(row, before))
        elif kind:
            raise ValueError(f"row {y}: filter {kind} is not read here")
        before = bytes(row)
        rows.append(before)
    return rows


def hue_gap(a, b):
    gap = abs(a - b)
    return min(gap, 1 - gap)


class Sheet:
    """One sheet: for each unit of the map, the muscle seen there or None."""

    def __init__(self, folder, view, layer, extents):
        self.extents = extents[f"{view}-{layer}.png"]
        width, height, self.rows, palette = read_png(
            os.path.join(folder, f"{view}-{layer}.png"))
        if (width, height) != (WIDE * SCALE, HIGH * SCALE):
            raise ValueError(f"{view}-{layer}.png: {width}×{height} pixels")
        self.colours = [colorsys.rgb_to_hsv(*(c / 255 for c in rgb)) for rgb in palette]
        # Captions stand on the right half of the front and back sheets.
        self.columns = range(WIDE // 2) if view in ("front", "back") else range(WIDE)
        side = {"front": "R", "back": "L", "left": "L", "right": "R"}[view]
        self.muscles = {name[:-2]: extent for name, extent in self.extents.items()
                        if name.endswith("." + side)}
        self.hues = {name: self.hues_of(extent) for name, extent in self.muscles.items()}
        self.others = {}
        self.mirror = None  # the sheet that shows the same from the other side

    def read(self):
        """The muscle of each unit of the body that shows one; UNKNOWN under a caption, and
        where the sheet of the other side shows another muscle: one of them is misread."""
        return agreed(self.seen(), self.mirror.seen()) if self.mirror else self.seen()

    @functools.cache
    def seen(self):
        self.outside = self.background()
        leaks = self.leaks()
        self.outside -= leaks
        return self.classified() | dict.fromkeys(leaks, UNKNOWN)

    def hues_of(self, extent):
        """The hue that most pixels around the point well inside have, if any."""
        x, y = (round((v - o) * SCALE) for v, o in zip(extent["centre"], (LEFT, TOP)))
        for reach in (3, 6, 12, 18):
            found = Counter()
            for row in self.rows[y - reach:y + reach + 1]:
                for index in row[x - reach:x + reach + 1]:
                    hue, saturation, value = self.colours[index]
                    if saturation > 0.3 and value > 0.15:
                        found[round(hue * 36) % 36] += 1
            if sum(found.values()) > reach * reach:
                break
        if not found:
            return []
        best = found.most_common(1)[0][0]
        hues = [self.colours[i][0] for row in self.rows[y - reach:y + reach + 1]
                for i in row[x - reach:x + reach + 1]
                if self.colours[i][1] > 0.3 and hue_gap(self.colours[i][0], best / 36) < 0.04]
        return [sorted(hues, key=lambda h: (h - best / 36 + 0.5) % 1)[len(hues) // 2]]

    def background(self):
        """The white around the body, with the lines of the grid on it."""
        empty = [saturation < 0.03 and value > 0.7 for _, saturation, value in self.colours]
        white = bytearray(empty[index] for row in self.rows[1::SCALE] for index in row[1::SCALE])
        reached, white[0] = [0], 0
        for at in reached:
            for near in (at + 1, at - 1, at + WIDE, at - WIDE):
                if 0 <= near < len(white) and white[near]:
                    white[near] = 0
                    reached.append(near)
        return {(at % WIDE, at // WIDE) for at in reached}

    def leaks(self):
        """Where the white around the body may run into it along the white rim of a caption:
        beside letters, with body close above or close below."""
        black = {index for index, colour in enumerate(self.colours) if colour[2] < 0.1}
        letters = {(column + dx, row + dy) for row in range(HIGH) for column in self.columns
                   if not black.isdisjoint(self.pixels(column, row))
                   for dy in range(-2, 3) for dx in range(-3, 4)}

        def is_body(column, rows):
            return any(0 <= row < HIGH and (column, row) not in self.outside for row in rows)
        return {(column, row) for column, row in letters & self.outside
                if is_body(column, range(row - CAPTION_HIGH, row + CAPTION_HIGH + 1))}

    def candidates(self, column, row):
        """The muscles whose bounding box reaches this unit."""
        x, y = column + LEFT + 0.5, row + TOP + 0.5
        return tuple(name for name, hues in self.others.items() if hues
                     and self.muscles[name]["bbox"][0] - 0.5 <= x
                     <= self.muscles[name]["bbox"][2] + 0.5
                     and self.muscles[name]["bbox"][1] - 0.5 <= y
                     <= self.muscles[name]["bbox"][3] + 0.5)

    def classified(self):
        """The muscle of each unit: the hue decides, and the areas that are known."""
        found, keys, counts = {}, {}, Counter()
        for row in range(HIGH):
            for column in self.columns:
                if (column, row) in self.outside:
                    continue
                names = self.candidates(column, row)
                keys[column, row] = names
                for index in self.pixels(column, row):
                    counts[index, names] += 1 / SCALE ** 2
        captions = self.captions(keys)
        favour = self.balanced(counts)
        chosen = {key: self.best(*key, favour) for key in counts}
        for (column, row), names in keys.items():
            if (column, row) in captions:
                found[column, row] = UNKNOWN
                continue
            votes = Counter(chosen[index, names] for index in self.pixels(column, row))
            found[column, row] = votes.most_common(1)[0][0]
        return smoothed(found)

    def captions(self, units):
        """The units that a caption with its white rim touches, and those beside them."""
        def is_rim(index):
            _, saturation, value = self.colours[index]
            return saturation < 0.02 and value > 0.95
        def is_inner(column, row):
            return not any((column + dx, row + dy) in self.outside
                           for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        rims = [unit for unit in units
                if is_inner(*unit) and sum(map(is_rim, self.pixels(*unit))) > 1]
        return {(column + dx, row + dy) for column, row in rims
                for dx in (-1, 0, 1) for dy in (-1, 0, 1)}

    def pixels(self, column, row):
        x, y = column * SCALE, row * SCALE
        return b"".join(line[x:x + SCALE] for line in self.rows[y:y + SCALE])

    def balanced(self, counts):
        """How much each muscle must be favoured so that it gets the area it has."""
        favour = dict.fromkeys(self.muscles, 0.0)
        for step in range(40):
            areas = Counter()
            for key, count in counts.items():
                areas[self.best(*key, favour)] += count
            for name, extent in self.muscles.items():
                share = (areas[name] + 5) / (extent["area_units2"] + 5)
                step_size = max(-1.0, min(1.0, math.log(share))) * 3 / (1 + step / 8)
                favour[name] = max(-8.0, min(8.0, favour[name] - step_size))
        return favour

    def best(self, index, names, favour):
        hue, saturation, value = self.colours[index]
        is_bone = saturation < (0.27 if BONE_HUE[0] < hue < BONE_HUE[1] else 0.2)
        if is_bone or not names:
            return None
        def strangeness(name):
            gaps = [hue_gap(hue, own) * 360 for own in self.hues[name]]
            gaps += [hue_gap(hue, other) * 360 + 12 for other in self.others[name]]
            return min(gaps) - favour[name]
        name = min(names, key=strangeness)
        return name if strangeness(name) < 40 else None


def smoothed(cells):
    """Gives a unit that differs from all around it what most around it have."""
    result = {}
    for (column, row), name in cells.items():
        around = [cells.get((column + dx, row + dy)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
        if around.count(name) <= 2:
            name = Counter(around).most_common(1)[0][0]
        if name:
            result[column, row] = name
    return result


def agreed(cells, others):
    """What both of two sheets show that are mirror images, or one under the other's caption."""
    turned = {(WIDE - 1 - column, row): name for (column, row), name in others.items()}
    result = {}
    for unit in cells.keys() | turned.keys():
        names = {cells.get(unit), turned.get(unit)}
        name = UNKNOWN if len(names - {UNKNOWN}) != 1 else (names - {UNKNOWN}).pop()
        if name:
            result[unit] = name
    return result


def read_sheets(folder):
    """All sheets by view and layer. A muscle has about the same colours on each: where a
    caption or a neighbour hides the point well inside it, the other sheets tell them."""
    with open(os.path.join(folder, "extents.json"), encoding="utf-8") as file:
        extents = json.load(file)
    names = [name.removesuffix(".png").split("-") for name in extents]
    sheets = {(view, layer): Sheet(folder, view, layer, extents) for view, layer in names}
    # Sorted, since the order decides between muscles of one hue.
    for name in sorted({name for sheet in sheets.values() for name in sheet.muscles}):
        hues = [hue for sheet in sheets.values() for hue in sheet.hues.get(name, [])]
        if not hues:
            continue
        middle = min(hues, key=lambda hue: sum(hue_gap(hue, other) for other in hues))
        near = [hue for hue in hues if hue_gap(hue, middle) <= STRANGE_HUE]
        for sheet in sheets.values():
            if name in sheet.muscles:
                sheet.others[name] = near
                sheet.hues[name] = [hue for hue in sheet.hues[name] if hue in near]
    for (view, layer), sheet in sheets.items():
        sheet.mirror = sheets.get(({"left": "right", "right": "left"}.get(view), layer))
    return sheets
