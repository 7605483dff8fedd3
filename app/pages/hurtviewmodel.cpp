// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/hurtviewmodel.h"

#include "app/messages/hurttexts.h"
#include "app/tables.h"
#include "core/store/careentries.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace knotebook {

HurtViewModel::HurtViewModel(Session &session, const Tables &tables, QObject *parent)
    : QObject(parent), m_session(session), m_tables(tables),
      m_places(tables.atlas, tables.texts, nullptr),
      m_painting(tables.atlas, tables.texts, nullptr),
      m_screening(session, tables.rules, tables.careTexts, nullptr),
      m_steps(session, tables.careTexts, nullptr), m_muscles(tables.atlas, tables.texts, nullptr)
{
    connect(&session, &Session::changed, this, [this] {
        if (m_step == Open || m_step == Replaced || m_step == Listed)
            lookUp();
    });
    connect(&session, &Session::journalChanged, this, &HurtViewModel::end);
    connect(&m_screening, &ScreeningForm::finished, this, [this] {
        if (m_step == Asking)
            lookUp();
    });
}

void HurtViewModel::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

void HurtViewModel::begin(int view)
{
    end();
    m_places.setQuery({});
    m_painting.load({}, std::nullopt, View::Back);
    m_painting.showView(view);
}

void HurtViewModel::beginAt(int view, QPointF point)
{
    begin(view);
    if (!allViews().contains(static_cast<View>(view)))
        return;
    const auto at =
        BodyPoint::create(static_cast<View>(view), Layer::Superficial, point.x(), point.y());
    const BodyHit hit = at ? m_tables.atlas.hit(*at) : BodyHit();
    if (!hit.region.isEmpty())
        start({{hit.region, hit.side, 1}}, false);
}

void HurtViewModel::choosePlace(int row, bool left)
{
    const std::optional<PainPlace> place = m_places.at(row);
    if (!place)
        return;
    const Side side = !place->paired ? Side::Midline : left ? Side::Left : Side::Right;
    start({{place->region, side, 1}}, false);
}

void HurtViewModel::lookUpPainting()
{
    const QList<PaintedRegion> regions = paintedRegions(m_tables.atlas, m_painting.painting());
    if (!regions.isEmpty())
        start(regions, true);
}

void HurtViewModel::start(const QList<PaintedRegion> &regions, bool painted)
{
    m_regions = regions;
    m_painted = painted;
    m_asked = false;
    setStep(Looking);
    lookUp();
}

QList<BodyPart> HurtViewModel::parts() const
{
    QList<BodyPart> parts;
    for (const PaintedRegion &place : m_regions) {
        const Region *region = m_tables.atlas.region(place.region);
        if (region && !parts.contains(region->part))
            parts.append(region->part);
    }
    return parts;
}

void HurtViewModel::lookUp()
{
    m_worker.start([this, path = m_session.journal().path(), now = m_session.clock().nowUtc(),
                    zone = m_session.clock().zone(), parts = parts()](const Worker::Task &task) {
        const auto reader = Reader::open(path);
        const auto inputs = reader.and_then([&](const Reader &open) {
            return careInputs(open, m_tables.atlas, m_tables.references.catalogue(), now, zone);
        });
        if (!inputs) {
            task.answer([this, error = inputs.error()] {
                m_session.fail(error);
                setStep(Choosing);
            });
            return;
        }
        Answer answer {*inputs, lookupGate(*inputs, parts, m_tables.rules)};
        task.answer([this, answer = std::move(answer)] { take(answer); });
    });
}

void HurtViewModel::take(const Answer &answer)
{
    m_inputs = answer.inputs;
    m_gate = answer.gate;
    m_number = m_inputs.profile ? (*m_inputs.profile)->emergencyNumber : QString();
    m_steps.setFindings(m_gate.findings);
    const bool list = m_gate.isPassed();
    m_muscles.setRows(list ? referringMuscles(m_tables.atlas, m_regions) : QList<ReferringMuscle>(),
                      m_painted);
    if (list)
        return setStep(Listed);
    if (!emergency() && !m_asked && !m_gate.questions.isEmpty())
        return ask();
    setStep(m_gate.findings.isEmpty() ? Open : Replaced);
}

void HurtViewModel::ask()
{
    m_asked = true;
    m_step = Asking;
    m_screening.beginWith(lookupInputs(m_inputs, parts()),
                          [this, parts = parts()](const CareInputs &inputs) {
                              return lookupQuestions(inputs, parts, m_tables.rules);
                          });
    Q_EMIT changed();
}

void HurtViewModel::askAgain()
{
    if ((m_step == Open || m_step == Replaced) && !m_gate.questions.isEmpty())
        ask();
}

void HurtViewModel::show(int row, bool left)
{
    if (row < 0 || row >= m_muscles.count())
        return;
    MuscleSide muscle = m_muscles.rows().at(row).muscle;
    if (muscle.side == Side::Both)
        muscle.side = left ? Side::Left : Side::Right;
    Q_EMIT muscleRequested(muscle);
}

void HurtViewModel::copyEmergencyNumber()
{
    QGuiApplication::clipboard()->setText(m_number);
    m_session.tell(tr("The number is copied"));
}

void HurtViewModel::end()
{
    m_worker.cancel();
    m_step = Choosing; // before the form says that it is finished
    m_screening.stop();
    m_regions.clear();
    m_gate = {};
    m_muscles.setRows({}, false);
    m_steps.setFindings({});
    Q_EMIT changed();
}

QString HurtViewModel::where() const
{
    return placesInWords(m_regions, m_tables.texts);
}

QString HurtViewModel::headline() const
{
    return neverCertainText();
}

QString HurtViewModel::openText() const
{
    const bool isOpen = !m_gate.questions.isEmpty() || !m_gate.lacking.isEmpty();
    return !isOpen || emergency() // then there is no time for questions
        ? QString()
        : openGateText(m_gate.questions, m_gate.lacking, m_tables.careTexts);
}

QStringList HurtViewModel::openQuestions() const
{
    QStringList lines;
    const QStringList open = emergency() ? QStringList() : m_gate.questions;
    for (const QString &question : open)
        lines.append(m_tables.careTexts.question(question));
    return lines;
}

QString HurtViewModel::emptyText() const
{
    return m_step == Listed && m_muscles.count() == 0 ? noneDescribedText() : QString();
}

bool HurtViewModel::emergency() const
{
    return std::any_of(m_gate.findings.begin(), m_gate.findings.end(),
                       [](const Finding &finding) { return finding.tier == Tier::Emergency; });
}

} // namespace knotebook
