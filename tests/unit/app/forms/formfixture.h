// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/choices.h"
#include "tests/support/appfixture.h"

#include <QTest>

#include <memory>
#include <optional>

namespace knotebook::test {

/** A test of a form, with a journal that has one knot; begin() in init() makes it anew. */
class FormFixture : public QObject
{
protected:
    void begin()
    {
        QLocale::setDefault(QLocale::c());
        m_app = std::make_unique<AppFixture>();
        m_knot = m_app->addKnot();
    }

    template <typename Fields> QList<Record<Fields>> all() const
    {
        return *m_app->session.read().all<Fields>();
    }
    void resolve()
    {
        ObservationFields gone {.knot = *m_knot, .felt = m_app->session.now()};
        gone.status = KnotStatus::Resolved;
        m_app->session.add(ActionKind::ResolveKnot, gone, QStringLiteral("resolved"));
    }
    void toggle(ChoiceModel *model, const QString &code)
    {
        for (int row = 0; row < model->count(); ++row) {
            if (model->index(row).data(ChoiceModel::CodeRole).toString() == code)
                return model->toggle(row);
        }
        QFAIL(qPrintable(code + QStringLiteral(" is not offered")));
    }

    std::unique_ptr<AppFixture> m_app;
    std::optional<KnotId> m_knot;
};

} // namespace knotebook::test
