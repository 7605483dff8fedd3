// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** The first rows of another model, up to a number that may grow: a page is there before all of it.
 */
class FirstRows : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        QAbstractItemModel *source READ sourceModel WRITE setSource NOTIFY sourceChanged FINAL)
    /** How many rows at most; 0 or more. Further ones are inserted behind the others. */
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY mostChanged FINAL)

public:
    explicit FirstRows(QObject *parent = nullptr);

    /** Not owned; it must outlive this. */
    void setSource(QAbstractItemModel *source);
    int most() const { return m_most; }
    void setMost(int most);

Q_SIGNALS:
    void sourceChanged();
    void mostChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_most = 0;
};

} // namespace knotebook
