// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QTemporaryDir>

namespace knotebook::test {

/** What a program of poppler says about a PDF; empty when it fails. */
inline QString askPdf(const QString &program, const QStringList &options, const QString &path,
                      const QStringList &after = {})
{
    QProcess reader;
    reader.start(program, options + QStringList {path} + after);
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput());
}

/** The text of one page, 1-based, in the order in which it was written. */
inline QString pdfPageText(const QString &path, int page)
{
    const QString number = QString::number(page);
    return askPdf(QStringLiteral("pdftotext"),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-raw"),
                   QStringLiteral("-f"), number, QStringLiteral("-l"), number},
                  path, {QStringLiteral("-")});
}

/** The text of all pages. */
inline QString pdfText(const QString &path)
{
    return askPdf(QStringLiteral("pdftotext"),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-layout")},
                  path, {QStringLiteral("-")});
}

/** The words on its pages, with all white space as single blanks. */
inline QString wordsOfPdf(const QString &path, const QStringList &options = {})
{
    return askPdf(QStringLiteral(KNOTEBOOK_PDFTOTEXT), options, path, {QStringLiteral("-")})
        .simplified();
}

/** A line of pdfinfo, e.g. "Pages". */
inline QString pdfInfo(const QString &path, const QString &what)
{
    const QString all = askPdf(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates")}, path);
    const QRegularExpression line(QStringLiteral("^%1:\\s*(.*)$").arg(what),
                                  QRegularExpression::MultilineOption);
    return line.match(all).captured(1).trimmed();
}

} // namespace knotebook::test
