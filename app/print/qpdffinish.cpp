// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/qpdffinish.h"

// Asks for std::shared_ptr only; see qpdf/PointerHolder.hh.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace knotebook {

namespace {

QPDFObjectHandle textObject(const std::string &text)
{
    return QPDFObjectHandle::newUnicodeString(text);
}

QPDFObjectHandle name(const char *text)
{
    return QPDFObjectHandle::newName(text);
}

/** A chain of entries that lead to the top of their pages (ISO 32000-1, 12.3.3). */
void addOutline(QPDF &pdf, const std::vector<PlainBookmark> &bookmarks)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> entries;
    for (const PlainBookmark &bookmark : bookmarks) {
        QPDFObjectHandle entry = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        auto page = pages.at(bookmark.page); // throws beyond the end
        entry.replaceKey("/Title", textObject(bookmark.title));
        entry.replaceKey("/Parent", root);
        entry.replaceKey("/Dest",
                         QPDFObjectHandle::newArray({page.getObjectHandle(), name("/Fit")}));
        if (!entries.empty()) {
            entry.replaceKey("/Prev", entries.back());
            entries.back().replaceKey("/Next", entry);
        }
        entries.push_back(entry);
    }
    if (entries.empty())
        return;
    root.replaceKey("/Type", name("/Outlines"));
    root.replaceKey("/First", entries.front());
    root.replaceKey("/Last", entries.back());
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(entries.size())));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
}

void describe(QPDF &pdf, const PlainFacts &facts)
{
    QPDFObjectHandle root = pdf.getRoot();
    // Qt 6.8 tells its clock and its own title there as well, and makes an id by chance.
    root.removeKey("/Metadata");
    pdf.getTrailer().removeKey("/ID");
    root.replaceKey("/Lang", textObject(facts.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    const auto when = QPDFObjectHandle::newString(facts.made);
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", textObject(facts.title));
    info.replaceKey("/Creator", textObject("Knotebook"));
    info.replaceKey("/CreationDate", when);
    info.replaceKey("/ModDate", when);
    pdf.getTrailer().replaceKey("/Info", info);
}

std::string written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate); // half the size of a file of many pages
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string finishedBytes(const char *bytes, std::size_t size, const PlainFacts &facts)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes, size);
    addOutline(pdf, facts.bookmarks);
    describe(pdf, facts);
    return written(pdf);
}

} // namespace knotebook
