// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <array>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 500;

Result<QString> decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF") || bytes.startsWith("SQLite format 3")
        || bytes.startsWith("PK\x03\x04"))
        return failure(ErrorCode::Malformed, u"not a text file"_s);
    if (const auto encoding = QStringDecoder::encodingForData(bytes)) {
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
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

// The divider of the first line; what stands between quotes does not count.
char guessDelimiter(const QByteArray &text)
{
    constexpr std::array candidates {',', ';', '\t', '|'};
    std::array<int, candidates.size()> counts {};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
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
    const QByteArray utf8 = text->toUtf8();
    const char delimiter = guessDelimiter(utf8);
    Collector collector;
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
    return table;
}

} // namespace knotebook
