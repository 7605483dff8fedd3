// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/filechooser.h"

#include "app/shell/widgets.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace knotebook {

namespace {

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

FileChooser::~FileChooser()
{
    delete m_dialog;
}

void FileChooser::open()
{
    if (m_dialog)
        return;
    m_dialog = new QFileDialog;
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(m_title);
    m_dialog->setAcceptMode(m_saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    m_dialog->setFileMode(m_saving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    m_dialog->setDefaultSuffix(m_suffix);
    m_dialog->setNameFilters(m_nameFilters);
    const QFileInfo proposal(m_proposal.toLocalFile());
    m_dialog->setDirectory(!m_proposal.isEmpty() && proposal.absoluteDir().exists()
                               ? proposal.absolutePath()
                               : usualFolder());
    m_dialog->selectFile(proposal.fileName());
    connect(m_dialog, &QFileDialog::accepted, this,
            [this] { Q_EMIT chosen(m_dialog->selectedUrls().value(0)); });
    openOver(*m_dialog, windowOf(*this));
}

} // namespace knotebook
