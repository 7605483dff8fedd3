// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/pdffinish.h"

#include "app/print/qpdffinish.h"

#include <exception>

namespace knotebook {

using namespace Qt::StringLiterals;

// qpdf tells what is wrong by exceptions; they end here.
Result<QByteArray> finishedPdf(const QByteArray &bytes, const PdfFacts &facts)
{
    PlainFacts plain {facts.title.toStdString(),
                      facts.language.toStdString(),
                      facts.made.toString(u"'D:'yyyyMMdd'120000Z'"_s).toStdString(),
                      {}};
    for (const Bookmark &bookmark : facts.bookmarks)
        plain.bookmarks.push_back(
            {bookmark.title.toStdString(), static_cast<std::size_t>(bookmark.page)});
    try {
        return QByteArray::fromStdString(
            finishedBytes(bytes.constData(), static_cast<std::size_t>(bytes.size()), plain));
    } catch (const std::exception &problem) {
        return failure(ErrorCode::Malformed, QString::fromUtf8(problem.what()));
    }
}

} // namespace knotebook
