// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/painnumbers.h"

#include "core/exchange/wordtable.h"

#include <QRegularExpression>

#include <algorithm>

namespace knotebook {

using namespace Qt::StringLiterals;

namespace {

constexpr double ours = 10;

const WordTable &painWords()
{
    static const WordTable words(u"painwords"_s);
    return words;
}

double numberIn(QString digits)
{
    return digits.replace(u',', u'.').toDouble();
}

/** Longest first, so that "out of" is not "of" behind something strange. */
QString anyOf(const QString &id, const QString &signs)
{
    QStringList words = painWords().words(id);
    std::ranges::sort(words,
                      [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return u"(?:"_s + signs + u'|' + words.join(u'|') + u')';
}

const QString number = u"(\\d+(?:[.,]\\d+)?)"_s;

/** "7/10", "57 of 100" and "70 %": it says its scale itself. */
std::optional<double> ofItsOwnScale(const QString &text, double asked)
{
    static const QRegularExpression form(
        u"^%1\\s*(?:%|%2\\s*(\\d{1,3}))$"_s.arg(number, anyOf(u"of"_s, u"/"_s)));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr double percent = 100;
    const double scale = match.hasCaptured(2) ? match.captured(2).toDouble() : percent;
    // "6/7" is as likely a range as a share of a strange scale.
    const bool isUsual = scale == ours || scale == percent || scale == asked;
    if (text.contains(u'/') && !isUsual)
        return std::nullopt;
    return scale > 0 ? std::optional(numberIn(match.captured(1)) * ours / scale) : std::nullopt;
}

/** The middle of a range that is narrow enough to mean one pain. */
std::optional<double> middleOf(const QString &text, double scale)
{
    static const QRegularExpression form(
        u"^%1\\s*%2\\s*%1(?:\\s*/\\s*(\\d{1,3}))?$"_s.arg(number, anyOf(u"to"_s, u"[-–—]"_s)));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double top = match.hasCaptured(3) ? match.captured(3).toDouble() : scale;
    const double low = numberIn(match.captured(1)) * ours / top;
    const double high = numberIn(match.captured(2)) * ours / top;
    constexpr double widest = 2;
    return low < high && high - low <= widest && high <= ours ? std::optional((low + high) / 2)
                                                              : std::nullopt;
}

} // namespace

QString lettersAndNumbers(const QString &text)
{
    QString words;
    for (const QChar c : text)
        words.append(c.isLetterOrNumber() ? c.toLower() : QChar(u' '));
    return words.simplified();
}

Result<std::optional<PainSaid>> parsePain(const QString &text, double scale)
{
    bool isNumber = false;
    const double value = QString(text).replace(u',', u'.').toDouble(&isNumber);
    const bool startsLikeOne = !text.isEmpty() && !text.back().isLetter(); // "nan" and "inf" do not
    if (isNumber && startsLikeOne)
        return PainSaid {value * ours / scale};
    const QString words = text.toLower().simplified();
    if (painWords().contains(u"blank"_s, lettersAndNumbers(words)) && !words.contains(u'?'))
        return std::nullopt;
    if (painWords().contains(u"zero"_s, lettersAndNumbers(words)))
        return PainSaid {0};
    if (const auto stated = ofItsOwnScale(words, scale))
        return PainSaid {*stated};
    if (const auto middle = middleOf(words, scale))
        return PainSaid {*middle, true};
    return failure(ErrorCode::Malformed, u"pain"_s);
}

std::optional<double> scaleInHeading(const QString &heading)
{
    static const QRegularExpression form(u"(?:\\b[01]\\s*%1\\s*|%2\\s*)(\\d{1,3})\\D*$"_s.arg(
                                             anyOf(u"to"_s, u"[-–—_ ]+"_s), anyOf(u"of"_s, u"/"_s)),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString text = heading.toLower().replace(u'_', u' ');
    if (const QRegularExpressionMatch match = form.match(text); match.hasMatch())
        return match.captured(1).toDouble() > 1 ? std::optional(match.captured(1).toDouble())
                                                : std::nullopt;
    constexpr double millimetres = 100; // of the line that a visual analogue scale is
    const QString words = lettersAndNumbers(text);
    if (text.contains(u'%') || words.endsWith(u" mm") || words.endsWith(u" percent"))
        return millimetres;
    return words.endsWith(u" cm") ? std::optional(ours) : std::nullopt;
}

QString headingWithoutScale(const QString &heading)
{
    static const QRegularExpression form(
        u"(?: (?:nrs|vas|vrs|scale|skala|rating|mm|cm|percent|%1|[01] (?:%2)? ?\\d{1,3}|(?:%3) "
        u"\\d{1,3}|10|100))+$"_s.arg(u"max"_s, painWords().words(u"to"_s).join(u'|'),
                                     painWords().words(u"of"_s).join(u'|')));
    return lettersAndNumbers(heading).remove(form);
}

} // namespace knotebook
