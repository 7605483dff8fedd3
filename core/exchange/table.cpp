// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

// What Windows-1252 has where Latin-1 has control characters, from 0x80 on
// (https://encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::u16string_view windowsOnly = u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021"
                                            u"\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                                            u"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
                                            u"\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    constexpr char16_t first = 0x80;
    for (QChar &c : text) {
        if (c.unicode() >= first && c.unicode() < first + windowsOnly.size())
            c = QChar(windowsOnly[static_cast<std::size_t>(c.unicode() - first)]);
    }
    return text;
}

/** UTF-16 that does not say so: every other byte of its first letters is zero. */
std::optional<QStringConverter::Encoding> silentUtf16(const QByteArray &bytes)
{
    constexpr qsizetype looked = 64;
    const qsizetype size = std::min(bytes.size(), looked) / 2 * 2;
    qsizetype zeros[] = {0, 0};
    for (qsizetype i = 0; i < size; ++i)
        zeros[i % 2] += bytes.at(i) == 0 ? 1 : 0;
    const qsizetype most = size / 2 * 3 / 4;
    constexpr qsizetype fewest = 8;
    if (size < fewest)
        return std::nullopt;
    if (zeros[0] == 0 && zeros[1] > most)
        return QStringConverter::Utf16LE;
    if (zeros[1] == 0 && zeros[0] > most)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

Result<QString> decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF") || bytes.startsWith("SQLite format 3")
        || bytes.startsWith("PK\x03\x04"))
        return failure(ErrorCode::Malformed, u"not a text file"_s);
    const auto stated = QStringDecoder::encodingForData(bytes);
    if (const auto encoding = stated ? stated : silentUtf16(bytes)) {
        QStringDecoder decode(*encoding);
        const QString text = decode(bytes);
        if (text.contains(QChar(0)))
            return failure(ErrorCode::Malformed, u"not a text file"_s);
        return text;
    }
    if (bytes.contains('\0'))
        return failure(ErrorCode::Malformed, u"not a text file"_s);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? fromWindows(bytes) : text;
}

/** "sep=;" as spreadsheets write it before the header: takes it away and returns it. */
std::optional<char> takeStatedDelimiter(QByteArray &text)
{
    constexpr qsizetype signAt = 4;
    const qsizetype end = text.indexOf('\n');
    if (!text.toLower().startsWith("sep=") || text.left(end).trimmed().size() != signAt + 1)
        return std::nullopt;
    const char delimiter = text.at(signAt);
    text.remove(0, end + 1);
    return delimiter;
}

// The divider of the first line that has one; what stands between quotes does not count.
char guessDelimiter(const QByteArray &text)
{
    constexpr std::array candidates {',', ';', '\t', '|'};
    std::array<int, candidates.size()> counts {};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r') && std::ranges::max(counts) > 0)
            break;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            counts[i] += !quoted && c == candidates[i] ? 1 : 0;
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

struct Collector
{
    QStringList cells;
    QList<TableRow> rows;
    int record = 1;
    int lastEnd = 0;

    void endRow(int end)
    {
        // "\r\n" ends a row once, though the parser tells of both.
        const bool secondHalf = end == '\n' && lastEnd == '\r' && cells.isEmpty();
        lastEnd = end;
        if (secondHalf)
            return;
        const bool hasText = std::ranges::any_of(
            cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        const qsizetype width = cells.size();
        if (hasText)
            rows.append({record, std::move(cells)});
        cells = {};
        cells.reserve(width); // the next row is as wide, nearly always
        ++record;
    }
};

void onCell(void *text, std::size_t length, void *collector)
{
    auto *const rows = static_cast<Collector *>(collector);
    rows->lastEnd = 0;
    rows->cells.append(
        QString::fromUtf8(static_cast<const char *>(text), static_cast<qsizetype>(length)));
}

void onRow(int end, void *collector)
{
    static_cast<Collector *>(collector)->endRow(end);
}

/** libcsv's parser, freed whatever happens. */
class Parser
{
public:
    explicit Parser(char delimiter)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiter));
    }
    ~Parser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    bool parse(const QByteArray &text, Collector &collector)
    {
        const auto size = static_cast<std::size_t>(text.size());
        return csv_parse(&m_parser, text.constData(), size, onCell, onRow, &collector) == size
            && csv_fini(&m_parser, onCell, onRow, &collector) == 0;
    }

private:
    csv_parser m_parser {};
};

} // namespace

Result<Table> readTable(const QByteArray &bytes)
{
    const auto text = decoded(bytes);
    if (!text)
        return tl::make_unexpected(text.error());
    QByteArray utf8 = text->toUtf8();
    const auto stated = takeStatedDelimiter(utf8);
    const char delimiter = stated ? *stated : guessDelimiter(utf8);
    Collector collector;
    collector.record = stated ? 2 : 1;
    if (!Parser(delimiter).parse(utf8, collector))
        return failure(ErrorCode::Malformed,
                       u"line %1: a quote out of place"_s.arg(collector.record));
    if (collector.rows.size() < 2)
        return failure(ErrorCode::Missing, u"rows"_s);
    Table table {.header = collector.rows.takeFirst().cells,
                 .rows = std::move(collector.rows),
                 .delimiter = QLatin1Char(delimiter)};
    if (table.header.size() > mostColumns)
        return failure(ErrorCode::Malformed, u"more than %1 columns"_s.arg(mostColumns));
    const auto wide = std::ranges::find_if(
        table.rows, [](const TableRow &row) { return row.cells.size() > mostColumns; });
    if (wide != table.rows.end())
        return failure(ErrorCode::Malformed,
                       u"line %1: more than %2 columns"_s.arg(wide->line).arg(mostColumns));
    return table;
}

} // namespace knotebook
