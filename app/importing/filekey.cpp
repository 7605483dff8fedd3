// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/filekey.h"

#include "app/messages/backuptexts.h"

namespace knotebook {

bool FileKey::enter(const QString &text)
{
    auto typed = Passphrase::fromText(text);
    m_problem = typed ? QString() : typedErrorText(typed.error());
    m_passphrase.reset();
    if (typed)
        m_passphrase = std::make_shared<const Passphrase>(std::move(*typed));
    return m_passphrase != nullptr;
}

bool FileKey::isAskedFor(const Error &error)
{
    const bool isWrong = error.code == ErrorCode::WrongPassphrase;
    if (!isWrong && error.code != ErrorCode::PassphraseNeeded)
        return false;
    m_problem = isWrong ? sealedErrorText(error) : QString();
    m_passphrase.reset();
    return true;
}

void FileKey::forget()
{
    m_passphrase.reset();
    m_problem.clear();
}

} // namespace knotebook
