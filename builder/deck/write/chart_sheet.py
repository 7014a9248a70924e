"""The spreadsheet behind a chart: the one door to XlsxWriter."""

import datetime as dt
from io import BytesIO

from builder.chart import ChartData, number_format

SHEET = "Sheet1"
_CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
_WIDEST = 40


def chart_sheet(chart: ChartData) -> bytes:
    """Return an Excel file with the labels in column A and a column for each series, names in the first row.

    The same chart gives the same bytes.
    """
    from xlsxwriter import Workbook

    data = BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(SHEET)
    style = book.add_format({"num_format": number_format(chart)})
    sheet.set_column(0, 0, min(_WIDEST, 4 + 2 * max(map(len, (chart.corner, *chart.labels)))))
    sheet.write_string(0, 0, chart.corner)
    sheet.write_column(1, 0, chart.labels)
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, series.name or chart.title or chart.unit)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, value, style)
    book.close()
    return data.getvalue()


def name_cell(series: int) -> str:
    """Return the reference to a series' name, series counted from 0."""
    return f"{SHEET}!${_letter(series)}$1"


def label_cells(chart: ChartData) -> str:
    """Return the reference to the labels."""
    return f"{SHEET}!$A$2:$A${len(chart.labels) + 1}"


def value_cells(chart: ChartData, series: int) -> str:
    """Return the reference to a series' values, series counted from 0."""
    letter = _letter(series)
    return f"{SHEET}!${letter}$2:${letter}${len(chart.labels) + 1}"


def _letter(series: int) -> str:
    return chr(ord("B") + series)
