// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/plurals.h"
#include "app/shell/shell.h"
#include "tests/support/appfixture.h"
#include "tests/support/modelrows.h"
#include "tests/support/pdffacts.h"
#include "tests/support/storyclock.h"

#include <QFile>
#include <QTest>

namespace knotebook::test {

/**
 * A person with the program, from the first start on: 1 May 2024, 08:00 in
 * Vienna, an empty folder, ids in sequence. Tests call of the view models only
 * what QML can call, and see what the pages show. The program can be closed and
 * started again.
 */
class Story
{
public:
    Story()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        static const bool plurals = installPlurals(*QCoreApplication::instance());
        if (!plurals || !start())
            qFatal("The story cannot begin.");
    }

    /** Starts the program on the journal; false when it cannot be opened. */
    bool start()
    {
        auto journal = QFile::exists(journalFile()) ? Journal::open(journalFile(), context())
                                                    : Journal::create(journalFile(), context());
        if (!journal) {
            trouble = journal.error().code;
            return false;
        }
        m_session = std::make_unique<Session>(std::move(*journal), clock, tables.texts);
        m_preferences = std::make_unique<Preferences>(path(QStringLiteral("window.ini")));
        m_shell =
            std::make_unique<Shell>(*m_session, tables, *m_preferences, QStringLiteral("0.1.0"));
        m_care = m_shell->care();
        QObject::connect(m_session.get(), &Session::changed, m_care, [this] { m_stale = true; });
        QObject::connect(m_care->findings(), &FindingModel::changed, m_care,
                         [this] { m_stale = false; });
        m_stale = true;
        return true;
    }
    void close()
    {
        m_shell.reset();
        m_preferences.reset();
        m_session.reset();
    }
    bool restart()
    {
        close();
        return start();
    }
    bool running() const { return m_shell != nullptr; }

    QString path(const QString &name) const { return folder.filePath(name); }
    QString journalFile() const { return path(QStringLiteral("j.knotebook")); }
    QUrl url(const QString &name) const { return QUrl::fromLocalFile(path(name)); }
    Journal::Context context() { return {clock, ids, tables.references}; }
    QUrl write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? url(name)
                                                                                    : QUrl();
    }

    Shell &shell() { return *m_shell; }
    Navigator *navigator() { return m_shell->navigator(); }
    TodayViewModel *today() { return m_shell->today(); }
    BodyViewModel *body() { return m_shell->body(); }
    KnotViewModel *knot() { return m_shell->knot(); }
    RemediesViewModel *remedies() { return m_shell->remedies(); }
    TrendsViewModel *trends() { return m_shell->trends(); }
    TrialViewModel *trial() { return m_shell->trial(); }
    CareViewModel *care() { return m_care; }
    ReportViewModel *report() { return m_shell->report(); }
    Session &session() { return *m_session; }
    SettingsViewModel *settings() { return m_shell->settings(); }
    QString notice() const { return m_shell->notice(); }

    /** What the pages of the window do when they are shown and left. */
    void show(Navigator::Page page)
    {
        if (navigator()->page() == Navigator::Trends)
            trends()->leave();
        if (navigator()->page() == Navigator::Report)
            report()->leave();
        navigator()->show(page);
        if (page == Navigator::Trends)
            trends()->enter();
        if (page == Navigator::Report)
            report()->enter();
    }

    /** Taps the body and makes a knot there; `pain` below 0 leaves it open. */
    bool markKnot(double x, double y, int pain, const QString &label = {})
    {
        show(Navigator::Body);
        body()->touch(x, y, 5);
        if (!body()->startKnot())
            return false;
        KnotForm *form = body()->form();
        if (pain >= 0)
            form->setPain(pain);
        form->setLabel(label);
        return form->save();
    }
    /** The upper trapezius of the left shoulder. */
    bool markShoulder(int pain) { return markKnot(-48, 157, pain); }

    /** The id of a knot that Today shows. */
    QString knotId(const QString &name)
    {
        return textAt(today()->knots(), rowOf(today()->knots(), "name", name), "knotId");
    }
    void logPain(const QString &name, int pain) { today()->logPain(knotId(name), pain); }
    /** One tap a day at eight in the morning, from today on; -1 skips the day. */
    void logDays(const QString &name, const QList<int> &days)
    {
        for (const int pain : days) {
            if (pain >= 0)
                logPain(name, pain);
            clock.advance(24 * 3600);
        }
    }

    /** Reads a file and plans; what then is to be done is its state. */
    bool plan(const QUrl &file)
    {
        ImportViewModel *import = settings()->importing();
        import->openFile(file);
        return QTest::qWaitFor([&] { return import->state() != ImportViewModel::State::Reading; });
    }
    /** Brings in what was planned. */
    bool bringIn()
    {
        ImportViewModel *import = settings()->importing();
        return import->bringIn()
            && QTest::qWaitFor([&] { return import->state() != ImportViewModel::State::Writing; })
            && import->state() == ImportViewModel::State::Done;
    }

    /** The rules were applied to all that was written down. */
    bool careSettled()
    {
        return QTest::qWaitFor([this] { return !m_stale; });
    }
    /** The trials were read again after all that was written down. */
    bool trialsSettled()
    {
        if (!careSettled()) // what care holds back is said on the cards
            return false;
        QSignalSpy read(trial(), &TrialViewModel::changed);
        trial()->refresh();
        return read.wait();
    }
    /** Plans a trial of a remedy against none, for no knot in particular, from tomorrow on. */
    bool planTrial(const QString &remedy)
    {
        trial()->plan();
        trial()->form()->toggleAll();
        tap(trial()->form()->remedy(), remedy);
        return trial()->form()->save() && trialsSettled();
    }
    /** Answers the questions until `words` are asked, all with no; false when they never are. */
    bool answerNoUntil(const QString &words)
    {
        ScreeningForm *form = care()->screening();
        for (int i = 0; i < 200 && form->asking(); ++i) {
            if (form->question().contains(words))
                return true;
            const bool listed = form->signsAsked().join(u' ').contains(words);
            if (listed)
                form->takeOneByOne();
            else if (form->isList())
                form->answerNone();
            else
                form->answerNo();
        }
        return false;
    }
    /** No to all that is still asked in this sitting. */
    void answerNoToTheRest() { answerNoUntil(QStringLiteral("nobody asks this")); }
    /** All that is shown was worked out. */
    bool trendsSettled()
    {
        return QTest::qWaitFor([this] {
            return trends()->ready()
                && (!trends()->anyDays() || !trends()->sentence().endsWith(QStringLiteral("…")));
        });
    }
    /** Does something on the report page and waits for the new pages. */
    template <typename Do> bool reportAfter(Do something)
    {
        QSignalSpy pages(report()->preview(), &ReportPreview::changed);
        something();
        return !pages.isEmpty() || pages.wait();
    }
    /** Shows the report page and waits for its pages. */
    bool openReport()
    {
        return reportAfter([this] { show(Navigator::Report); });
    }
    /** Saves the report; the words of the file as another program reads them. */
    QString savedPdf(const QString &name, const QStringList &options = {})
    {
        report()->savePdf(url(name));
        const bool saved = QTest::qWaitFor([this] { return !report()->saving(); });
        return saved ? wordsOfPdf(path(name), options) : QString();
    }

    const Tables &tables = sharedTables();
    QTemporaryDir folder;
    StoryClock clock;
    SequentialIdSource ids;
    /** Why the program could not be started. */
    std::optional<ErrorCode> trouble;

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Shell> m_shell;
    CareViewModel *m_care = nullptr;
    bool m_stale = false;
};

} // namespace knotebook::test
