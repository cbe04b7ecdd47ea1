"""Memos as python-docx makes them: the package read, its text appended in the same styles, and saved.

    python3 memo-peer.py PACKAGE DATA TIMES

Prints the milliseconds of the processor for so many memos, without the start of the interpreter.
"""

import io
import json
import sys
import time

from docx import Document


def table(document, styles, block, count):
    rows = block["rows"]
    made = document.add_table(rows=1 + len(rows), cols=count, style=styles["MemoTable"])
    for at, row in enumerate(made.rows):
        texts = block if at == 0 else rows[at - 1]
        mark, style = ("h", "TableHead") if at == 0 else ("c", "TableText")
        for place, cell in enumerate(row.cells):
            paragraph = cell.paragraphs[0]
            paragraph.style = styles[style]
            paragraph.text = texts.get(mark + str(place), "")


def memo(package, data):
    document = Document(io.BytesIO(package))
    styles = {style.style_id: style for style in document.styles}
    for block in data["blocks"]:
        [(name, content)] = block.items()
        if "text" in content:
            document.add_paragraph(content["text"], style=styles[name])
        else:
            table(document, styles, content, int(name[1:]))
    for note in data["notes"]:
        document.add_paragraph(note["text"], style=styles["FootnoteText"])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def main():
    with open(sys.argv[1], "rb") as file:
        package = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        data = json.load(file)
    memo(package, data)
    start = time.process_time()
    for _ in range(int(sys.argv[3])):
        memo(package, data)
    print((time.process_time() - start) * 1000)


main()
