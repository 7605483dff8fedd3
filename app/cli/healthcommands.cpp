// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/messages/trendtexts.h"
#include "core/exchange/recordjson.h"
#include "core/store/visits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace knotebook::cli {

using namespace Qt::StringLiterals;

namespace {

template <typename Fields> int add(Context &context, ActionKind kind, const Fields &fields)
{
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto id = (*journal)->add(kind, fields);
    if (!id)
        return context.fail(id.error());
    if (context.json())
        context.print(toJson(*(*journal)->read().get(*id)));
    else
        context.say(u"Noted."_s);
    return Done;
}

std::optional<int> wholeNumber(const QString &text, int lowest, int highest)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= lowest && number <= highest ? std::optional(number) : std::nullopt;
}

int assess(Context &context, Arguments &arguments, std::variant<Peg, Psfs, GlobalChange> answers)
{
    const AssessmentFields fields {.felt = arguments.at("at"), .answers = std::move(answers)};
    if (!arguments.ok())
        return context.misused(arguments.problem());
    if (const Status status = check(fields); !status)
        return context.misused(status.error().detail);
    return add(context, ActionKind::Assess, fields);
}

int assessPeg(Context &context, Arguments &arguments)
{
    QList<int> answers;
    const QStringList words = arguments.positional();
    for (const QString &word : words) {
        const auto number = wholeNumber(word, 0, 10);
        if (!number)
            return context.misused(u"\"%1\": expected a whole number from 0 to 10"_s.arg(word));
        answers.append(*number);
    }
    return assess(context, arguments, Peg {answers.at(0), answers.at(1), answers.at(2)});
}

int assessPsfs(Context &context, Arguments &arguments)
{
    Psfs psfs;
    const QStringList words = arguments.positional();
    for (const QString &word : words) {
        const qsizetype equals = word.lastIndexOf(u'=');
        const auto ability = wholeNumber(word.mid(equals + 1), 0, 10);
        if (equals < 1 || !ability)
            return context.misused(u"\"%1\": expected ACTIVITY=N with N from 0 to 10"_s.arg(word));
        psfs.activities.append({word.left(equals), *ability});
    }
    return assess(context, arguments, psfs);
}

int assessChange(Context &context, Arguments &arguments)
{
    const QString word = arguments.positional().constFirst();
    const auto change = wholeNumber(word, -3, 3);
    if (!change)
        return context.misused(u"\"%1\": expected a whole number from -3 to 3"_s.arg(word));
    return assess(context, arguments, GlobalChange {*change});
}

QString assessmentLine(const AssessmentFields &fields)
{
    QString words;
    if (const auto *peg = std::get_if<Peg>(&fields.answers)) {
        words = u"PEG %1 of 10"_s.arg(oneDecimal(peg->score()));
    } else if (const auto *psfs = std::get_if<Psfs>(&fields.answers)) {
        QStringList activities;
        for (const auto &activity : psfs->activities)
            activities.append(u"%1 %2"_s.arg(activity.name).arg(activity.ability));
        words = u"PSFS %1 of 10: %2"_s.arg(oneDecimal(psfs->score()), activities.join(u", "_s));
    } else if (const auto *change = std::get_if<GlobalChange>(&fields.answers)) {
        words = u"change %1 of -3 to 3"_s.arg(change->change);
    }
    return fields.felt.toIso() + u"  "_s + words;
}

int listAssessments(Context &context, Arguments &)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto assessments = reader->all<AssessmentFields>();
    if (!assessments)
        return context.fail(assessments.error());
    QJsonArray list;
    for (const Assessment &assessment : *assessments) {
        if (!context.json()) {
            context.say(assessmentLine(assessment.fields()));
            continue;
        }
        QJsonObject json = toJson(assessment);
        if (const auto *peg = std::get_if<Peg>(&assessment->answers))
            json.insert(u"score"_s, peg->score());
        if (const auto *psfs = std::get_if<Psfs>(&assessment->answers))
            json.insert(u"score"_s, psfs->score());
        list.append(json);
    }
    if (context.json())
        context.print(list);
    else if (assessments->isEmpty())
        context.say(u"Nothing answered yet. Begin with: knotebook-cli assess peg 4 3 5"_s);
    return Done;
}

Result<QMap<QString, Answer>> readAnswers(const QString &path)
{
    QFile file(path);
    const bool opened =
        path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::NotFound, path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::Malformed,
                       u"%1, byte %2: %3"_s.arg(path).arg(error.offset).arg(error.errorString()));
    QMap<QString, Answer> answers;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto answer = fromName<Answer>(it.value().toString());
        if (!answer)
            return failure(ErrorCode::Malformed, u"%1: yes, no or unsure"_s.arg(it.key()));
        answers.insert(it.key(), *answer);
    }
    return answers;
}

int screen(Context &context, Arguments &arguments)
{
    const QString path = arguments.required("answers");
    const Moment felt = arguments.at("at");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    const auto answers = readAnswers(path);
    if (!answers)
        return context.fail(answers.error());
    return add(context, ActionKind::Screen, ScreeningFields {.felt = felt, .answers = *answers});
}

int addVisit(Context &context, Arguments &arguments)
{
    VisitFields fields {.felt = arguments.at("at"), .profession = arguments.required("profession")};
    fields.treatments = arguments.values("treatment");
    fields.advice = arguments.textOr("advice");
    fields.note = arguments.textOr("note");
    if (!arguments.ok())
        return context.misused(arguments.problem());
    if (const auto knot = arguments.text("knot")) {
        const auto reader = context.reader();
        if (!reader)
            return context.fail(reader.error());
        const auto id = reader->find<KnotFields>(*knot);
        if (!id)
            return context.fail(id.error());
        fields.knot = *id;
    }
    return add(context, ActionKind::AddVisit, fields);
}

int listVisits(Context &context, Arguments &)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto visits = visitsToHandOn(*reader);
    if (!visits)
        return context.fail(visits.error());
    QJsonArray list;
    for (const Visit &visit : *visits) {
        if (context.json())
            list.append(toJson(visit));
        else
            context.say(visit->felt.toIso() + u"  "
                        + context.texts().word(u"profession"_s, visit->profession) + u"  "
                        + visit->advice);
    }
    if (context.json())
        context.print(list);
    else if (visits->isEmpty())
        context.say(u"No visits yet."_s);
    return Done;
}

int sayAim(Context &context, const QString &aim)
{
    if (context.json())
        context.print(QJsonObject {{u"aim"_s, aim}});
    else
        context.say(aim.isEmpty() ? u"No aim was written down yet."_s : aim);
    return Done;
}

int visitAim(Context &context, Arguments &arguments)
{
    const QStringList words = arguments.positional();
    if (words.isEmpty()) {
        const auto profile =
            context.reader().and_then([](const Reader &reader) { return reader.profile(); });
        return profile ? sayAim(context, (*profile)->aim) : context.fail(profile.error());
    }
    const auto journal = context.journal();
    if (!journal)
        return context.fail(journal.error());
    const auto profile = (*journal)->read().profile();
    if (!profile)
        return context.fail(profile.error());
    ProfileFields fields = profile->fields();
    fields.aim = words.constFirst().trimmed();
    if (const Status status = check(fields); !status)
        return context.misused(status.error().detail);
    const Status written =
        (*journal)->apply(Change(ActionKind::EditProfile).put(profileId(), fields));
    return written ? sayAim(context, fields.aim) : context.fail(written.error());
}

} // namespace

QList<Command> healthCommands()
{
    const auto at = option("at", "TIME", u"When; now when not given."_s);
    return {
        {u"assess peg"_s,
         u"PAIN ENJOYMENT ACTIVITY"_s,
         u"PEG: pain and what it got in the way of in the past week."_s,
         u"Three whole numbers from 0 to 10: pain on average, interference with enjoyment of "
         u"life,\ninterference with "
         "general activity (Krebs 2009, doi 10.1007/s11606-009-0981-1)."_s,
         {at},
         3,
         3,
         assessPeg},
        {u"assess psfs"_s,
         u"ACTIVITY=N…"_s,
         u"What you can do: one to five activities, 0 unable to 10 as before."_s,
         {},
         {at},
         1,
         5,
         assessPsfs},
        {u"assess change"_s,
         u"N"_s,
         u"Overall change: -3 very much worse, 0 none, 3 very much better."_s,
         {},
         {at},
         1,
         1,
         assessChange},
        {u"assess list"_s,
         {},
         u"All assessments and their scores."_s,
         {},
         {},
         0,
         0,
         listAssessments},
        {u"screen"_s,
         {},
         u"Answer red-flag questions."_s,
         u"FILE holds one JSON object {\"question_id\": \"yes\" | \"no\" | \"unsure\"}; - is standard input."_s,
         {option("answers", "FILE", u"The answers."_s), at},
         0,
         0,
         screen},
        {u"visit add"_s,
         {},
         u"Note a contact with a professional."_s,
         {},
         {option("profession", "ID", u"physical_therapist, doctor, massage_therapist, …"_s),
          option("treatment", "ID", u"What was done, an id of remedy list; may be repeated."_s),
          option("knot", "ID", u"For which knot, if for one."_s),
          option("advice", "TEXT", u"What was advised."_s),
          option("note", "TEXT", u"Anything else."_s), at},
         0,
         0,
         addVisit},
        {u"visit list"_s, {}, u"All visits."_s, {}, {}, 0, 0, listVisits},
        {u"visit aim"_s,
         u"[TEXT]"_s,
         u"What you want from a visit, in your words; says it when no text is given."_s,
         u"It stands on the report. An empty text takes it away."_s,
         {},
         0,
         1,
         visitAim},
    };
}

} // namespace knotebook::cli
