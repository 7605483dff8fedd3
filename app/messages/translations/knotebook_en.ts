<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>knotebook::CareViewModel</name>
    <message numerus="yes">
        <source>Put off for %n day(s)</source>
        <translation>
            <numerusform>Put off for %n day</numerusform>
            <numerusform>Put off for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::DayStripModel</name>
    <message numerus="yes">
        <source>No pain at rest was logged in the last %n day(s).</source>
        <translation>
            <numerusform>No pain at rest was logged in the last %n day.</numerusform>
            <numerusform>No pain at rest was logged in the last %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayTable</name>
    <message numerus="yes">
        <source>Pain from day to day, %n days, the newest first</source>
        <translation>
            <numerusform>Pain from day to day, %n day, the newest first</numerusform>
            <numerusform>Pain from day to day, %n days, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%Ln row(s) are about something else than pain and stay out: %1.</source>
        <translation>
            <numerusform>%Ln row is about something else than pain and stays out: %1.</numerusform>
            <numerusform>%Ln rows are about something else than pain and stay out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of this file had been removed for good here. Bringing the file in brings them back.</source>
        <translation>
            <numerusform>%Ln record of this file had been removed for good here. Bringing the file in brings it back.</numerusform>
            <numerusform>%Ln records of this file had been removed for good here. Bringing the file in brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of this file stand otherwise in the journal, and stay as they are here. Bringing two journals together takes over what was changed last.</source>
        <translation>
            <numerusform>%Ln record of this file stands otherwise in the journal, and stays as it is here. Bringing two journals together takes over what was changed last.</numerusform>
            <numerusform>%Ln records of this file stand otherwise in the journal, and stay as they are here. Bringing two journals together takes over what was changed last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) the worst pain (“%1”) stands beside the usual one. It goes into the note: as a rating it would change the average of the day.</source>
        <translation>
            <numerusform>In %Ln row the worst pain (“%1”) stands beside the usual one. It goes into the note: as a rating it would change the average of the day.</numerusform>
            <numerusform>In %Ln rows the worst pain (“%1”) stands beside the usual one. It goes into the note: as a rating it would change the average of the day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) the pain is a range, as “%1”. Its middle is taken, and the range stays in the note.</source>
        <translation>
            <numerusform>In %Ln row the pain is a range, “%1”. Its middle is taken, and the range stays in the note.</numerusform>
            <numerusform>In %Ln rows the pain is a range, as “%1”. Its middle is taken, and the range stays in the note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln row(s) the time is in words, as “%1”. The day is taken, and the words go into the note.</source>
        <translation>
            <numerusform>In %Ln row the time is in words, “%1”. The day is taken, and the words go into the note.</numerusform>
            <numerusform>In %Ln rows the time is in words, as “%1”. The day is taken, and the words go into the note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) lie on days that are still to come, such as %1. They count from their day on. If that is no plan of yours, the dates are read in a wrong way.</source>
        <translation>
            <numerusform>%Ln row lies on a day that is still to come, %1. It counts from that day on. If that is no plan of yours, the date is read in a wrong way.</numerusform>
            <numerusform>%Ln rows lie on days that are still to come, such as %1. They count from their day on. If that is no plan of yours, the dates are read in a wrong way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken from %Ln column(s): %1</source>
        <translation>
            <numerusform>Nothing is taken from %Ln column: %1</numerusform>
            <numerusform>Nothing is taken from %Ln columns: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::ImportViewModel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that cannot be read</source>
        <translation>
            <numerusform>%Ln that cannot be read</numerusform>
            <numerusform>%Ln that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %Ln entry(s)</source>
        <translation>
            <numerusform>Bring in %Ln entry</numerusform>
            <numerusform>Bring in %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) brought in</source>
        <translation>
            <numerusform>%Ln entry brought in</numerusform>
            <numerusform>%Ln entries brought in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::RemedyListModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a day or more</source>
        <translation>
            <numerusform>%n time a day or more</numerusform>
            <numerusform>%n times a day or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::ReportViewModel</name>
    <message numerus="yes">
        <source>%n page(s); %1 of %2 days have an entry</source>
        <translation>
            <numerusform>%n page; %1 of %2 days have an entry</numerusform>
            <numerusform>%n pages; %1 of %2 days have an entry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::ScreeningForm</name>
    <message numerus="yes">
        <source>%n answer(s) saved</source>
        <translation>
            <numerusform>%n answer saved</numerusform>
            <numerusform>%n answers saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%Ln deleted record(s)</source>
        <translation>
            <numerusform>%Ln deleted record</numerusform>
            <numerusform>%Ln deleted records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history</source>
        <translation>
            <numerusform>%Ln step of the history</numerusform>
            <numerusform>%Ln steps of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) beside the journal held such records and went with them:</source>
        <translation>
            <numerusform>%Ln copy beside the journal held such records and went with them:</numerusform>
            <numerusform>%Ln copies beside the journal held such records and went with them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) beside the journal hold records that it does not have:</source>
        <translation>
            <numerusform>%Ln copy beside the journal holds records that it does not have:</numerusform>
            <numerusform>%Ln copies beside the journal hold records that it does not have:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) of the journal, the newest of %1.</source>
        <translation>
            <numerusform>%Ln snapshot of the journal, of %1.</numerusform>
            <numerusform>%Ln snapshots of the journal, the newest of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journals</name>
    <message numerus="yes">
        <source>%Ln day(s) written down, from %1 to %2</source>
        <translation>
            <numerusform>%Ln day written down, from %1 to %2</numerusform>
            <numerusform>%Ln days written down, from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln knot(s)</source>
        <translation>
            <numerusform>%Ln knot</numerusform>
            <numerusform>%Ln knots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observation(s)</source>
        <translation>
            <numerusform>%Ln observation</numerusform>
            <numerusform>%Ln observations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln use(s) of remedies</source>
        <translation>
            <numerusform>%Ln use of remedies</numerusform>
            <numerusform>%Ln uses of remedies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check-in(s)</source>
        <translation>
            <numerusform>%Ln check-in</numerusform>
            <numerusform>%Ln check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::SubjectModel</name>
    <message numerus="yes">
        <source>%n knot(s)</source>
        <translation>
            <numerusform>%n knot</numerusform>
            <numerusform>%n knots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::TimelineModel</name>
    <message numerus="yes">
        <source>written down %n day(s) later</source>
        <translation>
            <numerusform>written down %n day later</numerusform>
            <numerusform>written down %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n more knot(s), not looked at for a while</source>
        <translation>
            <numerusform>%n more knot, not looked at for a while</numerusform>
            <numerusform>%n more knots, not looked at for a while</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved knot(s) on the body map</source>
        <translation>
            <numerusform>%n resolved knot on the body map</numerusform>
            <numerusform>%n resolved knots on the body map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::TodayViewModel</name>
    <message numerus="yes">
        <source>%n habit(s)</source>
        <translation>
            <numerusform>%n habit</numerusform>
            <numerusform>%n habits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareTexts</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::CareStepModel</name>
    <message numerus="yes">
        <source>%n reason(s)</source>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseTexts</name>
    <message numerus="yes">
        <source>You called %n day(s) a flare.</source>
        <translation>
            <numerusform>You called %n day a flare.</numerusform>
            <numerusform>You called %n days a flare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within a computed flare of %n day(s), worst at %1 or more</source>
        <translation>
            <numerusform>within a computed flare of %n day, worst at %1 or more</numerusform>
            <numerusform>within a computed flare of %n days, worst at %1 or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendTexts</name>
    <message numerus="yes">
        <source>%1 of %n day(s) logged</source>
        <translation>
            <numerusform>%1 of %n day logged</numerusform>
            <numerusform>%1 of %n days logged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of before and after: too few to say</source>
        <translation>
            <numerusform>%n pair of before and after: too few to say</numerusform>
            <numerusform>%n pairs of before and after: too few to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s), typically %1</source>
        <translation>
            <numerusform>%n pair, typically %1</numerusform>
            <numerusform>%n pairs, typically %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BehaviourTexts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n use(s); %1%2. %3</source>
        <translation>
            <numerusform>%n use; %1%2. %3</numerusform>
            <numerusform>%n uses; %1%2. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: entries on %3 of %n day(s).</source>
        <translation>
            <numerusform>%1 to %2: entries on %3 of %n day.</numerusform>
            <numerusform>%1 to %2: entries on %3 of %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merges</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted in one, used in the other: %Ln entry(s), kept hidden with it.</source>
        <translation>
            <numerusform>Deleted in one, used in the other: %Ln entry, kept hidden with it.</numerusform>
            <numerusform>Deleted in one, used in the other: %Ln entries, kept hidden with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) removed</source>
        <translation>
            <numerusform>%Ln stays removed</numerusform>
            <numerusform>%Ln stay removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed for good here, used in the other journal: it stays removed, and %Ln entry(s) logged there stay out.</source>
        <translation>
            <numerusform>Removed for good here, used in the other journal: it stays removed, and %Ln entry logged there stays out.</numerusform>
            <numerusform>Removed for good here, used in the other journal: it stays removed, and %Ln entries logged there stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed for good in the other journal, used here: it is hidden, with %Ln entry(s) logged meanwhile. Undo brings it back.</source>
        <translation>
            <numerusform>Removed for good in the other journal, used here: it is hidden, with %Ln entry logged meanwhile. Undo brings it back.</numerusform>
            <numerusform>Removed for good in the other journal, used here: it is hidden, with %Ln entries logged meanwhile. Undo brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This journal already has everything that the other one has, but for %Ln record(s) that were removed for good here.</source>
        <translation>
            <numerusform>This journal already has everything that the other one has, but for %Ln record that was removed for good here.</numerusform>
            <numerusform>This journal already has everything that the other one has, but for %Ln records that were removed for good here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>knotebook::MergeViewModel</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
