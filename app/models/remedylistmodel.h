// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/texts.h"
#include "core/domain/catalogue.h"
#include "core/domain/ownremedy.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** Remedies as rows: of the catalogue, and the person's own. */
class RemedyListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        RemedyIdRole = Qt::UserRole,
        NameRole,
        HowRole, ///< what to do
        DoseRole, ///< "60 to 90 s at a time · 5 to 10 times"
        CautionsRole, ///< a list of sentences
        OwnRole,
        TimedRole, ///< something the person does that a timer can guide
        NotNowRole, ///< why it is not suggested for now; empty when nothing speaks against it
    };

    struct Row
    {
        QString id;
        QString name;
        QString how;
        QString dose;
        QStringList cautions;
        bool own = false;
        bool timed = false;
        QString notNow;
    };

    explicit RemedyListModel(QObject *parent) : QAbstractListModel(parent) { }

    static Row rowFor(const Remedy &remedy, const Texts &texts);
    static Row rowFor(const OwnRemedy &remedy);

    int count() const { return static_cast<int>(m_rows.size()); }
    void setRows(const QList<Row> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<Row> m_rows;
};

/** A dose in words; empty when the sources name none. */
QString doseText(const Dose &dose);

} // namespace knotebook
