// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/caretexts.h"

#include "app/messages/enumtexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

struct CareWords
{
    Q_DECLARE_TR_FUNCTIONS(CareTexts)
};

QHash<QString, QString> wordsOf(const QJsonObject &object)
{
    QHash<QString, QString> words;
    for (auto it = object.begin(); it != object.end(); ++it)
        words.insert(it.key(), it.value().toString());
    return words;
}

/** People read no "1.5e+03": whole from 100 on, three digits below. */
QString plainNumber(double value)
{
    constexpr double whole = 100;
    constexpr double tiny = 0.001;
    if (std::abs(value) >= whole)
        return QLocale().toString(value, 'f', 0);
    if (value > 0 && value < tiny)
        return CareWords::tr("less than %1").arg(QLocale().toString(tiny));
    return QLocale().toString(value, 'g', 3);
}

QString amount(double value, bool isShare)
{
    return isShare ? CareWords::tr("%1 %").arg(plainNumber(100 * value)) : plainNumber(value);
}

QString limitText(Relation relation, const QString &number)
{
    switch (relation) {
    case Relation::AtLeast:
        return CareWords::tr("%1 or more counts").arg(number);
    case Relation::AtMost:
        return CareWords::tr("%1 or less counts").arg(number);
    case Relation::Above:
        return CareWords::tr("above %1 counts").arg(number);
    case Relation::Below:
        return CareWords::tr("below %1 counts").arg(number);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<CareTexts> CareTexts::load()
{
    QFile file(u":/knotebook/texts/care.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.fileName());
    QJsonParseError error;
    const QJsonObject table = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (table.isEmpty())
        return failure(ErrorCode::Malformed, u"%1: %2"_s.arg(file.fileName(), error.errorString()));
    CareTexts texts;
    texts.m_tiers = wordsOf(table[u"tiers"_s].toObject());
    texts.m_classes = wordsOf(table[u"classes"_s].toObject());
    texts.m_questions = wordsOf(table[u"questions"_s].toObject());
    texts.m_numbers = wordsOf(table[u"numbers"_s].toObject());
    texts.m_articles = wordsOf(table[u"articles"_s].toObject());
    texts.m_percents = table[u"percents"_s].toVariant().toStringList();
    const QJsonObject flags = table[u"flags"_s].toObject();
    for (auto it = flags.begin(); it != flags.end(); ++it)
        texts.m_flags.insert(it.key(), it.value().toVariant().toStringList());
    const QJsonObject rules = table[u"rules"_s].toObject();
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QJsonObject rule = it.value().toObject();
        texts.m_rules.insert(it.key(),
                             {rule[u"title"_s].toString(), rule[u"why"_s].toString(),
                              rule[u"threshold"_s].toString(), rule[u"would_change"_s].toString()});
    }
    return texts;
}

QString CareTexts::tier(Tier tier) const
{
    return m_tiers.value(tierName(tier), tierName(tier));
}

QString CareTexts::source(const RuleSource &source) const
{
    const QString words = m_articles.value(source.ref, source.ref);
    return source.seen ? words : CareWords::tr("%1 (common knowledge, not looked up)").arg(words);
}

QString CareTexts::evidence(const Evidence &evidence) const
{
    switch (evidence.kind) {
    case Evidence::Kind::Answer:
        return evidence.on
            ? CareWords::tr("You answered yes on %1: %2")
                  .arg(QLocale().toString(evidence.on->localDate(), QLocale::ShortFormat),
                       question(evidence.about))
            : CareWords::tr("You answered yes: %1").arg(question(evidence.about));
    case Evidence::Kind::Number:
        if (const QStringList words = m_flags.value(evidence.about); words.size() == 2)
            return words.at(evidence.value > 0 ? 0 : 1);
        return CareWords::tr("%1: %2 (%3; entries: %4)")
            .arg(number(evidence.about),
                 amount(evidence.value, m_percents.contains(evidence.about)),
                 limitText(evidence.relation,
                           amount(evidence.limit, m_percents.contains(evidence.about))))
            .arg(evidence.entries);
    case Evidence::Kind::Place:
        return CareWords::tr("Where the knot is");
    }
    Q_UNREACHABLE();
}

QString screeningLengthText(qsizetype questions)
{
    // Some 20 words at 200 a minute, and the answer.
    constexpr qsizetype secondsEach = 8;
    const auto count = static_cast<int>(questions);
    const QString questionsText = CareWords::tr("%n question(s)", nullptr, count);
    const auto minutes = static_cast<int>((questions * secondsEach + 59) / 60);
    if (minutes <= 1)
        return CareWords::tr("%1, about a minute").arg(questionsText);
    return CareWords::tr("%1, about %2 minutes").arg(questionsText).arg(minutes);
}

} // namespace knotebook
