// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/svgpath.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace knotebook {

using namespace Qt::StringLiterals;
using Kind = PathStep::Kind;

namespace {

/** Reads commands and numbers; `position` is where an error is reported. */
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text), m_latin(text.toLatin1()) { }

    bool atEnd()
    {
        skipSeparators();
        return m_position >= m_text.size();
    }
    qsizetype position() const { return m_position; }

    bool atNumber()
    {
        return !atEnd() && (m_text[m_position].isDigit() || u"+-."_s.contains(m_text[m_position]));
    }

    QChar takeCommand() { return m_text[m_position++]; }

    bool takeNumber(double &number)
    {
        if (!atNumber())
            return false;
        // from_chars knows no plus sign.
        const qsizetype start = m_text[m_position] == u'+' ? m_position + 1 : m_position;
        if (u"+-"_s.contains(m_text[m_position]))
            ++m_position;
        skipDigits();
        if (m_position < m_text.size() && m_text[m_position] == u'.') {
            ++m_position;
            skipDigits();
        }
        skipExponent();
        const char *end = m_latin.cbegin() + m_position;
        const auto [last, error] = std::from_chars(m_latin.cbegin() + start, end, number);
        return error == std::errc() && last == end && std::isfinite(number);
    }

private:
    void skipSeparators()
    {
        while (m_position < m_text.size()
               && (m_text[m_position].isSpace() || m_text[m_position] == u','))
            ++m_position;
    }
    void skipDigits()
    {
        while (m_position < m_text.size() && m_text[m_position].isDigit())
            ++m_position;
    }
    void skipExponent()
    {
        if (m_position >= m_text.size() || m_text[m_position].toLower() != u'e')
            return;
        ++m_position;
        if (m_position < m_text.size() && u"+-"_s.contains(m_text[m_position]))
            ++m_position;
        skipDigits();
    }

    const QString m_text;
    const QByteArray m_latin; ///< the same, a byte a character
    qsizetype m_position = 0;
};

int numbersOf(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case u'm':
    case u'l':
    case u't':
        return 2;
    case u'h':
    case u'v':
        return 1;
    case u'c':
        return 6;
    case u's':
    case u'q':
        return 4;
    case u'z':
        return 0;
    default:
        return -1;
    }
}

/** Turns commands into steps, keeping what relative and smooth ones refer to. */
class Builder
{
public:
    void add(QChar letter, const QList<double> &numbers)
    {
        const QChar command = letter.toLower();
        m_origin = letter.isLower() ? m_current : QPointF();
        if (command == u'm')
            move(at(numbers, 0));
        else if (command == u'l')
            line(at(numbers, 0));
        else if (command == u'h')
            line({numbers[0] + m_origin.x(), m_current.y()});
        else if (command == u'v')
            line({m_current.x(), numbers[0] + m_origin.y()});
        else if (command == u'c')
            curve(at(numbers, 0), at(numbers, 2), at(numbers, 4));
        else if (command == u's')
            curve(reflected(u'c'), at(numbers, 0), at(numbers, 2));
        else if (command == u'q')
            quadratic(at(numbers, 0), at(numbers, 2));
        else if (command == u't')
            quadratic(reflected(u'q'), at(numbers, 0));
        else
            close();
        m_last = command == u's' ? QChar(u'c') : command == u't' ? QChar(u'q') : command;
    }

    QList<PathStep> steps;

private:
    QPointF at(const QList<double> &numbers, qsizetype index) const
    {
        return QPointF(numbers[index], numbers[index + 1]) + m_origin;
    }
    QPointF reflected(QChar after) const
    {
        return m_last == after ? 2 * m_current - m_control : m_current;
    }
    void move(QPointF to)
    {
        steps.append({Kind::Move, {to}});
        m_start = m_current = to;
    }
    void line(QPointF to)
    {
        reopen();
        steps.append({Kind::Line, {to}});
        m_current = to;
    }
    void curve(QPointF first, QPointF second, QPointF to)
    {
        reopen();
        steps.append({Kind::Curve, {first, second, to}});
        m_control = second;
        m_current = to;
    }
    void quadratic(QPointF control, QPointF to)
    {
        curve((m_current + 2 * control) / 3, (to + 2 * control) / 3, to);
        m_control = control;
    }
    void reopen()
    {
        if (m_last == u'z')
            steps.append({Kind::Move, {m_current}});
    }
    void close()
    {
        steps.append({Kind::Close, {}});
        m_current = m_start;
    }

    QPointF m_start;
    QPointF m_current;
    QPointF m_control;
    QPointF m_origin;
    QChar m_last;
};

void appendCurve(Ring &ring, const QList<QPointF> &points, double tolerance)
{
    const QPointF a = ring.last();
    const QPointF bend1 = a - 2 * points[0] + points[1];
    const QPointF bend2 = points[0] - 2 * points[1] + points[2];
    const double bend =
        std::max(std::hypot(bend1.x(), bend1.y()), std::hypot(bend2.x(), bend2.y()));
    const int count =
        std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75 * bend / tolerance))), 1, 64);
    for (int step = 1; step < count; ++step) {
        const double t = static_cast<double>(step) / count;
        const double s = 1 - t;
        ring.append(s * s * s * a + 3 * s * s * t * points[0] + 3 * s * t * t * points[1]
                    + t * t * t * points[2]);
    }
    ring.append(points[2]);
}

/** Rounded to a hundredth, without needless zeros; much faster than 'g'. */
void appendNumber(QString &text, double value)
{
    const qint64 hundredths = std::llround(std::abs(value) * 100);
    if (value < 0 && hundredths > 0)
        text += u'-';
    text += QString::number(hundredths / 100);
    const int rest = static_cast<int>(hundredths % 100);
    if (rest == 0)
        return;
    text += u'.';
    text += QChar(u'0' + rest / 10);
    if (rest % 10 != 0)
        text += QChar(u'0' + rest % 10);
}

} // namespace

Result<SvgPath> SvgPath::parse(const QString &data)
{
    Scanner scanner(data);
    Builder builder;
    const auto wrong = [&scanner](const QString &what) {
        return failure(ErrorCode::Malformed,
                       u"%1 at character %2"_s.arg(what).arg(scanner.position()));
    };
    while (!scanner.atEnd()) {
        QChar letter = scanner.takeCommand();
        const int wanted = numbersOf(letter);
        if (wanted < 0)
            return wrong(u"'%1' is no path command that is understood"_s.arg(letter));
        if (builder.steps.isEmpty() && letter.toLower() != u'm')
            return wrong(u"a path begins with a move, not '%1'"_s.arg(letter));
        do {
            QList<double> numbers(wanted);
            for (double &number : numbers) {
                if (!scanner.takeNumber(number))
                    return wrong(u"a number is missing"_s);
            }
            builder.add(letter, numbers);
            if (letter.toLower() == u'm')
                letter = letter.isLower() ? u'l' : u'L';
        } while (wanted > 0 && scanner.atNumber());
    }
    if (builder.steps.size() < 2)
        return wrong(u"the path is empty"_s);
    SvgPath path;
    path.m_steps = builder.steps;
    return path;
}

QList<Ring> SvgPath::flattened(double tolerance) const
{
    QList<Ring> rings;
    for (const PathStep &step : m_steps) {
        if (step.kind == Kind::Move)
            rings.append(Ring {step.points.first()});
        else if (step.kind == Kind::Line)
            rings.last().append(step.points.first());
        else if (step.kind == Kind::Curve)
            appendCurve(rings.last(), step.points, tolerance);
    }
    for (Ring &ring : rings) {
        if (ring.size() > 1 && ring.first() == ring.last())
            ring.removeLast();
        ring.squeeze(); // the body keeps thousands of points for as long as it is there
    }
    return rings;
}

QString SvgPath::toString() const
{
    static const QString letters = u"MLCZ"_s;
    QString text;
    for (const PathStep &step : m_steps) {
        if (!text.isEmpty())
            text += u' ';
        text += letters[static_cast<int>(step.kind)];
        for (qsizetype i = 0; i < step.points.size(); ++i) {
            if (i > 0)
                text += u' ';
            appendNumber(text, step.points[i].x());
            text += u',';
            appendNumber(text, step.points[i].y());
        }
    }
    text.squeeze();
    return text;
}

SvgPath SvgPath::mirrored() const
{
    SvgPath mirror = *this;
    for (PathStep &step : mirror.m_steps) {
        for (QPointF &point : step.points)
            point.setX(-point.x());
    }
    return mirror;
}

QString toSvgPath(const QList<Ring> &rings)
{
    QString path;
    for (const Ring &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i)
            path += u"%1%2 %3"_s.arg(QLatin1Char(i == 0 ? 'M' : 'L'))
                        .arg(ring[i].x(), 0, 'f', 1)
                        .arg(ring[i].y(), 0, 'f', 1);
        path += u'Z';
    }
    return path;
}

} // namespace knotebook
