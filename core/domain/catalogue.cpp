// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"

#include "core/base/jsondata.h"

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

QStringList list(const QJsonObject &row, const char *key)
{
    return stringList(row.value(QLatin1String(key)));
}

std::optional<int> number(const QJsonObject &row, const char *key)
{
    const QJsonValue value = row.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

CatalogueEntry readEntry(const QJsonObject &row)
{
    return {text(row, "id"), text(row, "group"), list(row, "articles")};
}

Sign readSign(const QJsonObject &row)
{
    return {text(row, "id"), text(row, "kept_in"), list(row, "articles")};
}

Warning readWarning(const QJsonObject &row)
{
    return {text(row, "id"), list(row, "classes"), list(row, "articles")};
}

Dose readDose(const QJsonObject &row)
{
    return {.secondsFrom = number(row, "seconds_min"),
            .secondsTo = number(row, "seconds_max"),
            .secondsLimit = number(row, "seconds_limit"),
            .repetitionsFrom = number(row, "repetitions_min"),
            .repetitionsTo = number(row, "repetitions_max"),
            .timesADay = number(row, "per_day_min")};
}

Remedy readRemedy(const QJsonObject &row)
{
    Remedy remedy {.id = text(row, "id"),
                   .kind = text(row, "kind"),
                   .careClass = text(row, "class"),
                   .section = text(row, "section"),
                   .by = {},
                   .dose = readDose(row.value(u"dose"_s).toObject()),
                   .warnings = list(row, "warnings"),
                   .articles = list(row, "articles")};
    for (const QString &by : list(row, "by")) {
        if (const auto who = fromName<AppliedBy>(by))
            remedy.by.append(*who);
    }
    return remedy;
}

std::optional<double> points(const QJsonObject &row, const char *key)
{
    const QJsonValue value = row.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

Instrument readInstrument(const QJsonObject &row)
{
    return {.id = text(row, "id"),
            .least = number(row, "least").value_or(0),
            .most = number(row, "most").value_or(0),
            .higherIsBetter = text(row, "higher_is") == u"better",
            .everyDays = number(row, "every_days").value_or(0),
            .matters = points(row, "matters"),
            .mattersSingle = points(row, "matters_single"),
            .sources = list(row, "sources")};
}

template <typename Entry>
Status readInto(QList<Entry> &entries, const QString &folder, const QString &table,
                Entry (*read)(const QJsonObject &))
{
    const auto rows = readTable(u"%1/%2.json"_s.arg(folder, table));
    if (!rows)
        return tl::make_unexpected(rows.error());
    for (const QJsonValue &row : *rows) {
        Entry entry = read(row.toObject());
        if (entry.id.isEmpty())
            return failure(ErrorCode::Malformed,
                           u"%1, row %2: no id"_s.arg(table).arg(entries.size()));
        entries.append(std::move(entry));
    }
    return {};
}

template <typename Entry> bool contains(const QList<Entry> &entries, const QString &id)
{
    return std::ranges::any_of(entries, [&](const Entry &entry) { return entry.id == id; });
}

struct Word
{
    QString id;
    QString list;
};

Word readWord(const QJsonObject &row)
{
    return {text(row, "id"), text(row, "list")};
}

} // namespace

Result<Catalogue> Catalogue::load(const QString &folder)
{
    Catalogue catalogue;
    QList<Word> words;
    const auto read = [&](auto &entries, const QString &table, auto readRow) {
        return readInto(entries, folder, table, readRow);
    };
    const Status status =
        read(catalogue.m_causes, u"causes"_s, readEntry)
            .and_then([&] { return read(catalogue.m_habits, u"habits"_s, readEntry); })
            .and_then([&] { return read(catalogue.m_signs, u"signs"_s, readSign); })
            .and_then([&] { return read(catalogue.m_warnings, u"warnings"_s, readWarning); })
            .and_then([&] { return read(catalogue.m_remedies, u"remedies"_s, readRemedy); })
            .and_then(
                [&] { return read(catalogue.m_instruments, u"instruments"_s, readInstrument); })
            .and_then([&] { return read(words, u"vocabulary"_s, readWord); });
    if (!status)
        return tl::make_unexpected(status.error());
    for (const Word &word : words)
        catalogue.m_vocabulary[word.list].append(word.id);
    return catalogue;
}

const Remedy *Catalogue::remedy(const QString &id) const
{
    const auto found = std::ranges::find(m_remedies, id, &Remedy::id);
    return found == m_remedies.end() ? nullptr : &*found;
}

const Instrument *Catalogue::instrument(const QString &id) const
{
    const auto found = std::ranges::find(m_instruments, id, &Instrument::id);
    return found == m_instruments.end() ? nullptr : &*found;
}

bool Catalogue::hasCause(const QString &id) const
{
    return contains(m_causes, id);
}

bool Catalogue::hasHabit(const QString &id) const
{
    return contains(m_habits, id);
}

bool Catalogue::hasSign(const QString &id) const
{
    return contains(m_signs, id);
}

} // namespace knotebook
