// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace knotebook {

/**
 * Words of other diaries by what they are: a file of core/exchange/data of entries
 * {"id": "left", "words": ["left", "links"]}. It does not change once it is read.
 */
class WordTable
{
public:
    /** `name` is that of the file, "sides"; one that is not there has no words. */
    explicit WordTable(const QString &name);

    QStringList words(const QString &id) const { return m_words.value(id); }
    bool contains(const QString &id, const QString &word) const { return words(id).contains(word); }

private:
    QHash<QString, QStringList> m_words;
};

} // namespace knotebook
