// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/hurtviewmodel.h"
#include "tests/support/appfixture.h"

#include <QTest>

namespace knotebook::test {

/** An empty journal and the question where it hurts. */
struct Hurt : AppFixture
{
    Hurt() { QLocale::setDefault(QLocale::c()); }

    int rowOf(const QString &region)
    {
        for (int row = 0; row < page.places()->count(); ++row) {
            if (page.places()->at(row)->region == region)
                return row;
        }
        return -1;
    }

    /** Chooses a place and waits for what comes of it. */
    void choose(const QString &region, bool left = true)
    {
        page.begin(0);
        page.choosePlace(rowOf(region), left);
        settle();
    }

    void settle() { QTRY_VERIFY(page.step() != HurtViewModel::Looking); }

    /** The sitting to its end, and what comes of it. */
    void answerAll(knotebook::Answer answer)
    {
        ScreeningForm *form = page.screening();
        for (int i = 0; i < 200 && form->asking(); ++i) {
            if (form->isList() && answer == Answer::No)
                form->answerNone();
            else if (form->isList())
                form->takeOneByOne();
            else if (answer == Answer::No)
                form->answerNo();
            else
                form->answerUnsure();
        }
        QTRY_VERIFY(page.step() != HurtViewModel::Asking);
    }

    /** Takes the sitting to that question, saying no to all before. */
    bool reach(const QString &id)
    {
        const QString wanted = tables.careTexts.question(id);
        ScreeningForm *form = page.screening();
        for (int i = 0; i < 200 && form->asking() && form->question() != wanted; ++i) {
            if (form->signsAsked().contains(wanted))
                form->takeOneByOne();
            else if (form->isList())
                form->answerNone();
            else
                form->answerNo();
        }
        return form->question() == wanted;
    }

    void list(const QString &region, bool left = true)
    {
        choose(region, left);
        answerAll(Answer::No);
        QTRY_COMPARE(page.step(), HurtViewModel::Listed);
    }

    QString inRow(int role, int row = 0)
    {
        return page.muscles()->data(page.muscles()->index(row), role).toString();
    }

    QList<Screening> screenings() const { return *session.read().all<ScreeningFields>(); }

    HurtViewModel page {session, tables, nullptr};
};

} // namespace knotebook::test
