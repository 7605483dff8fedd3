// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choicemodel.h"

#include <QAbstractItemModel>
#include <QTest>

namespace knotebook::test {

/** @name What a delegate of a list sees. */
///@{
inline QVariant valueAt(const QAbstractItemModel *model, int row, const char *role)
{
    return model->index(row, 0).data(model->roleNames().key(role, -1));
}
inline QString textAt(const QAbstractItemModel *model, int row, const char *role)
{
    return valueAt(model, row, role).toString();
}
/** The first row whose text contains `part`; -1 when none does. */
inline int rowOf(const QAbstractItemModel *model, const char *role, const QString &part)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (textAt(model, row, role).contains(part))
            return row;
    }
    return -1;
}
/** What every row says, from the first on. */
inline QStringList textsOf(const QAbstractItemModel *model, int role)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data(role).toString());
    return texts;
}
inline QStringList textsOf(const QAbstractItemModel *model, const char *role)
{
    return textsOf(model, model->roleNames().key(role, -1));
}
///@}

/** The row of an answer by its words; a test that names no answer fails. */
inline int answerRow(const ChoiceModel *model, const QString &label)
{
    const int row = static_cast<int>(textsOf(model, "label").indexOf(label));
    if (row < 0)
        QTest::qFail(
            qPrintable(QStringLiteral("no answer “%1” among: %2")
                           .arg(label, textsOf(model, "label").join(QStringLiteral(", ")))),
            __FILE__, __LINE__);
    return row;
}
/** Taps an answer by its words. */
inline void tap(ChoiceModel *model, const QString &label)
{
    model->toggle(answerRow(model, label));
}

} // namespace knotebook::test
