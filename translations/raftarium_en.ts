<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Step by every event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by decisions, not by messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by changes of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition: leader into the minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition: two random groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load: 20 proposals a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select next node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.raft.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cluster …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Raftarium</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>Forget its vote when it restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget its term when it restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant more than one vote in a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote for candidates whose log is behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit entries of older terms by counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append without looking at the entry before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what stands behind every append</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep entries that conflict with the leader’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer before the disk holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply entries that are not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit what the leader has not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer for entries that the leader has not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader counts itself twice when it commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count votes of older terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count learners as voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint configuration decides by its new half alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change members before the last change is committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own log behind a snapshot counts as committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer reads without asking whether it still leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a command again that a client sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the lease for longer than others wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dissertation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break on purpose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend everything that is broken on purpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>commit index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>See consensus happen: a cluster of Raft servers that you can watch, break and rewind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios to open, each in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this moment of the scenario, such as 2.4s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, from 640x480 (1440x900).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the picture a pixel of the window, 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: dark or light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this panel to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this server, such as n2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a time as 2.4s or 150ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a size from 640x480 to 8192x8192</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number from 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a server as n2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raftarium --help shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Crash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut %1 off from all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of %1 at half speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of %1 at double speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of %1 at true speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow disk on %1 (50 ms a sync)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast disk on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut link %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut only %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal link %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: latency 12 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: latency 60 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: latency 150 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: no loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: 5 % loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: 30 % loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: 20 % duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: 20 % reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: as the scenario says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RequestVote reply %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppendEntries reply %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PreVote reply %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstallSnapshot reply %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is no longer on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver message now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay message by 50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay message by 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition: leader into the minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition: two random groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal all links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load: 20 proposals a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load: 200 proposals a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads now: there is no leader to crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads now: there is no leader to cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is running: restart one before you propose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads now: %1 was asked and cannot take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leads now: there is nobody to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last voter cannot be taken out of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand leadership to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>no-op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configuration: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>**%1 and %2 both lead term %3**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 overwrites index %2 while it leads term %3**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 and %2 both store index %3 of term %4, but what stands before it differs**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 and %2 store different entries at index %3, both of term %4**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 deletes its log from index %2 on while it leads term %3**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 leads term %2 without the entry at index %3 of term %4**, which %5 committed in term %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 and %2 apply different entries at index %3**, both of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1 and %2 apply different entries at index %3**: one of term %4, one of term %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**The snapshots of %1 and %2 up to index %3 differ**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts in term %1 with an empty log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts in term %1 with a log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts in term %1 with an empty log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts in term %1 with its log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashes; its disk keeps the log up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashes and loses 1 entry that was not yet on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashes and loses %1 entries that were not yet on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every link: latency %1 ± %2, %3 lost, %4 duplicated, %5 reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link to %1: latency %2 ± %3, %4 lost, %5 duplicated, %6 reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash keeps what is not synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash tears what is not synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash loses what is not synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on after its pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clock runs at true speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clock runs at %1 of true speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its link to %1 is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its link to %1 is healed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does something of unknown kind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has heard from a majority: it still leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has heard from a majority: its lease holds for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes read %1: index %2 must be applied first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may answer read %1: a majority says it still leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may answer read %1 at once: its lease holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers read %1 without asking whether it still leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer read %1: %2 is the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer read %1: it knows no leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer read %1: it is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer read %1: it leads no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client %1 asks: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is asked by client %1 again: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is asked by client %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers client %1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers client %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns client %1 away: nothing was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client %1 has no answer in time: it cannot know what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not answered client %1 in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply entry %1 again: “%2” has taken effect before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it has just started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it heard from leader %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it voted for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it stands for election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it no longer leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it asks whether it could win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets its election timer to %1: it has a vote now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its election timer now fires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands for election at once, as leader %1 asks it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its election timer is fired by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its election timer fires: term %1 has no leader it knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its election timer fires: nothing heard from leader %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up its candidacy: %1 leads term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads no longer: too long has no majority answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads no longer: it has no vote any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up its candidacy: nobody has won term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads no longer: %1 is in a newer term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up its candidacy: %1 is in a newer term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: its term is older than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: already voted for %2 in term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: its last entry is of term %2, ours of term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no notice of %1: leads itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no notice of %1: hears from leader %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: its log ends at index %2, ours at index %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the vote of %1: %2 of the %3 it needs among the new voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is refused by %1: still %2 of the %3 votes it needs among the new voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts its own vote: %1 of the %2 it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the vote of %1: %2 of the %3 it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is refused by %1: still %2 of the %3 votes it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopts term %1 of %2 (was in term %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands for election in term %1: needs a majority of the new and of the former voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands for election in term %1: needs %2 of %3 votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes for %1 in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes leader of term %1 by the votes of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognises %1 as the leader of term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should send heartbeats, but hears no majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends heartbeats to all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: %2 is the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it knows no leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it is handing over its leadership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: another change of members is not yet committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it has committed nothing in its own term yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it does not fit the members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it leads no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not take “%1”: it is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds entry %1 of term %2 on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1 of %2: no command, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1 of %2: a configuration, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1 of %2: “%3”, term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1: no command, term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1: a configuration, term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appends entry %1: “%2”, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes entry %1: ours is of term %2, the leader&apos;s of term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes %1 entries from index %2 on: ours is of term %3, the leader&apos;s of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds 1 entry sent by %1: same log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 entries sent by %2: same log up to index %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: has no entry %2 to append after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses %1: its own entry %2 is not of term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will first try index %2 with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns that %1 stores the log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will send %1 index %2 next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes back to index %2 for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not commit index %1 by counting: it is of an older term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not commit index %1 yet: needs a majority of the new and of the former voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not commit index %1 yet: stored by %2 of the %3 servers it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies entry %1, which changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies entry %1, a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies entry %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the command “%1” for index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits up to index %1: stored by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commits up to index %1, as the leader does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes its term and vote to its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes to its disk: log up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk holds its term and vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk holds the log up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the voters %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the voters %1, by the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with the voters %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the voters %1, by entry %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a majority of the former voters, too: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has learners, who have no vote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops handing over to %1: a newer term has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up handing over to %1: it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up handing over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds that %1 has caught up: it stores the log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands its leadership over to %1, within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 for its vote in term %2, with an empty log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 for its vote in term %2; its last entry is %3 of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: has its vote for term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: no vote (term %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 a heartbeat: term %2, committed up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 entry %2, committed up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 entries %2 to %3, committed up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: same log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: refused after index %2 (term %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 whether it would vote for it in term %2, with an empty log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 whether it would vote for it in term %2; its last entry is %3 of term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: would vote for it in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: would not vote for it in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 its snapshot up to index %2, an empty one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 its snapshot up to index %2: bytes %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: refuses its snapshot, is in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: holds its snapshot up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1: wants its snapshot up to index %2 from byte %3 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks %1 to stand for election at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends %1 a message of unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is asked by %1 for its vote in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets the vote of %1 for term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets no vote from %1 (term %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets a heartbeat of %1: term %2, committed up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets entry %2 of %1, committed up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets entries %2 to %3 of %1, committed up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: same log up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: refused after index %2 (term %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is asked by %1 whether it would vote for it in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: would vote for it in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: would not vote for it in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets the snapshot of %1 up to index %2, an empty one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets the snapshot of %1 up to index %2: bytes %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: holds the snapshot up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears from %1: wants the snapshot up to index %2 from byte %3 on (term %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is asked by %1 to stand for election at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets a message of unknown type from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is lost: the link is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is lost: the server is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is lost: dropped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is lost by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is duplicated on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is delayed: it will arrive in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: leads itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: hears from leader %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: is in term %2 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: voted for %2 in term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: its last entry is of term %2, ours of term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for %1: its log ends at index %2, ours at index %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would have the vote of %1: %2 of the %3 it needs among the new voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not have the vote of %1: still %2 of the %3 it needs among the new voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would have its own vote: %1 of the %2 it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would have the vote of %1: %2 of the %3 it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not have the vote of %1: still %2 of the %3 it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks whether it could win term %1: needs a majority of the new and of the former voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks whether it could win term %1: needs %2 of %3 votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would vote for %1 in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a snapshot up to index %1 of term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins to send %1 its snapshot up to index %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to index %2 and keeps its log after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to index %2 in place of its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops 1 entry, index %1: its snapshot holds what it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops %1 entries up to index %2: its snapshot holds what they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members are changing (§6), so it takes two majorities: **%1** of the new voters (%2) and **%3** of the former ones (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members are changing (§6), so it takes two majorities: of the new voters (%1) it has **%2** and needs **%3**, of the former ones (%4) it has **%5** and needs **%6**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** is handing its leadership over to **%2**. Were it to take commands meanwhile, the other would never have the whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** is handing its leadership over. Were it to take commands meanwhile, the other would never have the whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes no longer than an election timeout: the client may soon try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At **%1** another change of members is under way and not yet committed, so it takes no new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two at once there could be majorities that share no server, and they could decide differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but has not committed an entry of it yet, so it takes no change of members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier leader may have begun a change that is not in this log. Once an entry of this term is committed, nobody can be elected by that change any more, and the two cannot overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked does not fit the members that **%1** knows: it would change nothing, leave nobody with a vote, or make a server lead that cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leader takes commands. **%1** follows **%2** and tells the client so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leader takes commands, and **%1** knows of none in term %2. The client must try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leader takes commands, and **%1** leads no longer. The client must try another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** is not running, so nobody answers the client. It must try another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client **%1** asks the cluster for **%2**, its operation number **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client **%1** asks **%4** for **%2**, its operation number **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client numbers what it asks for. Should it have to ask again, the servers know by the number that it is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has asked for this before and had no answer in time. It cannot know whether the request, the answer or the server was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It uses the same number as before: if the command has taken effect already, it does not do so twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client **%1** has its answer to operation number **%2**, **%3** after it last asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client **%1** has its answer to operation number **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leader answers a command only once it is committed and applied, so what a client was told is never lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation number **%2** of client **%1** was not taken: it has had no effect and never will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may ask another server, most likely the leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client **%1** has waited too long for an answer to operation number **%2**. It may have taken effect, may still do so, or never will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client cannot tell these apart. It can safely ask again only if the servers notice that it is the same operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry **%2** carries **%3**, which **%1** has applied before: its client had no answer and sent it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both copies are committed, but the second one changes nothing. Every server remembers for each client the number of its last command and the answer, and gives that answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers remember the same, as they apply the same log. So each of them skips it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stores it as well, but has no vote and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** store it as well, but have no vote and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads without a vote until its removal is committed, so it does not count itself (§6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, and it is of the leader&apos;s own term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**: **%3** of **%4** servers, and a majority is **%5**. It is of the leader&apos;s own term **%6**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index **%1** is of term **%2**, and **%3** leads term **%4**. It must not commit it by counting, though **%5** store it: a server with a later last term can still be elected and replace it. A rule of Raft was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not enough, and still the leader takes it for committed: a rule of Raft was broken. A majority without it can elect another leader, and it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leader&apos;s message says how far it has committed. **%1** commits what it is sure to share with it: up to index **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follower does not count by itself, so it learns this one message later than the leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it is committed, and with it all before it: **%1** entries at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can no longer be lost: every later leader needs the vote of one of those servers, and none votes for a log without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disk is known to hold it yet, not even the leader&apos;s own; a majority is **%1** of %2 servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only **1 of %1** servers is known to hold it (%2), and a majority is **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only **%1 of %2** servers are known to hold it (%3), and a majority is **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stored **%2** at index %3 but may not commit it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** may not commit index **%2** yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leader commits an entry of its own term once a majority stores it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, a majority, but it is of term **%3**, and **%4** leads term **%5**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, a majority, but it is of an older term than **%3**, the term that **%4** leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of an older term can still be replaced, even where a majority stores it: a server with a later last term could be elected. So a leader does not count such entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It commits as soon as an entry of term **%1** after it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come. It holds no command, so nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come. It says who the members are, which has held since it was stored. The stored values stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come: **%2** gives **%3** to its state machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers apply the same entries in the same order, so all state machines come to hold the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** was in term %2 and sees term **%3** in a message of **%4** (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms are the clock of Raft: whoever sees a newer one adopts it at once and is a follower in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In term %1 it has neither voted nor found a leader yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but the last time that a majority answered it was **%3** ago: longer than an election timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but for longer than an election timeout no majority has answered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be cut off, and the others may have another leader by now. Alone it can commit nothing: its clients would wait in vain instead of looking for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is committed up to index **%2**, and with it the configuration in which **%1** has no vote. **%1** has led until now and steps down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration in which **%1** has no vote is committed: **%1** has led until now and steps down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not go earlier: before that, the servers of the new configuration might not have been able to elect one of themselves. It did not count itself in the majority that committed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the others elect one of themselves: **%1** of **%2** servers are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stood for election in term **%2**, but **%3** has won it: only the winner sends AppendEntries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A candidate that hears from a leader of its own term accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stood for election in term **%2** and has not won it in time. It stays in that term as a follower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it begins another term it asks once more whether it could win: the others may be out of reach, and terms begun in vain disturb them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** led an older term and learns from **%2** that term **%3** has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not go on: a majority may already follow another leader, and would refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stood for election in an older term and learns from **%2** that term **%3** has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes of an older term make no leader any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** begins term **%2**, votes for itself and asks the other servers for their votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs **%1** votes, a majority of all **%2** servers. Those that are down or cut off count among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has the votes of **%2** in term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has the votes of **%2** in term **%3**: **%4** of **%5** servers, and a majority is **%6**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not enough. A rule of Raft was broken: another server could win the same term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any two majorities share a server, and each server votes once in a term: nobody else can win term %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every committed entry is in its log: one of those who voted stores it, and would have refused a log without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** gets a snapshot of **%2** for term **%3**. Only the one who won the election sends these, so it follows **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** gets AppendEntries of **%2** for term **%3**. Only the one who won the election sends these, so it follows **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** appends what its leader **%2** sent, at index **%3**: not a command, but who the members are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** puts who the members are into its log, at index **%2**, and sends it to the others like any entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a joint configuration: **%1** shall be the voters, but until that is settled, **%2** decide as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voters are **%1**; the learners **%2** get the log and have no vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voters are **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** goes by it from now on, before it is committed. Members change by an entry of the log, so that every server changes at the same place in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** finds entry **%2** of term **%3** on its disk: its removal had not been written before the crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should it conflict with a leader&apos;s log, it is removed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry before index **%2** is the same in the logs of **%1** and of its leader **%3**, so it appends what the leader sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no command: with such an entry a leader begins its term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stored, not committed: it could still be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** begins its term **%2** with an entry that holds no command, at index **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leader commits only entries of its own term by counting. Once this one commits, all before it are committed too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** puts the entry into its own log at index **%2** and sends it to the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stored, not committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stored, not committed: that takes **%1** of **%2** servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds an entry of term **%3**, the leader **%4** one of term **%5**. They conflict, and the leader&apos;s log is the one that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it go all entries after it, **%1** in all: what follows a conflict cannot be right either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** had taken index %2 for committed. This must never happen: a rule of Raft was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing committed is lost: **%1** had committed up to index %2 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry before the new ones, index **%1** of term **%2**, is the same in both logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries begin at index 1, so there is none before them that could differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same index and term mean the same log up to there: **%1** agrees with its leader **%2** up to index **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** led an older term; **%2** is already in term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refusal carries the newer term: **%1** learns that it leads no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leader&apos;s message follows index **%1** of term %2, but the log of **%3** ends at index **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds an entry of term **%3**, the leader&apos;s one of term **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds no entry of term **%3**, as the leader&apos;s does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log must not get gaps, nor entries after one that differs. So **%1** refuses until the leader finds where the logs agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer helps: they cannot agree beyond index **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new leader first assumes that its followers hold all of its log: nextIndex of **%1** is **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** now knows that **%2** stores its log up to index **%3** (matchIndex).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a majority stores this way can be committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** does not wait for the answer: it will send **%2** what follows from index **%3** (nextIndex).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known to be stored there is index %1 (matchIndex).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%2** refused, so **%1** goes back to index **%3** (nextIndex) and asks there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks for the last entry that both logs share. The follower&apos;s hint spares it from going back one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, so it takes the command. It becomes entry **%3** of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client gets its answer once the entry is committed and applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** writes its term, its vote or new entries to its disk, then waits: what it promises must survive a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of **%1** now holds its term and its vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of **%1** now holds its term, its vote and its log up to index **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers that waited for this may go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer one was not committed, so it may be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** begins with **%2** as the voters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry with the newer configuration was removed from the log of **%1**, so that with which it began holds again: the voters are **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry with the newer configuration was removed from the log of **%1**, so that of entry **%2** holds again: the voters are **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has taken over a snapshot, which also says who the members were at its end: the log that said so is gone. The voters are **%2** now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has started and finds on its disk who the members are, by entry **%2**: the voters are **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry **%2** in the log of **%1** says who the members are: the voters are **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voters stay the same: only who else gets the log changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one voter changes (%1), so it needs no joint configuration: every majority before and every majority after share a server, and cannot decide against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several voters change at once (%1) without a joint configuration: a majority before and one after may share no server, and each could elect a leader of the same term. A rule of Raft was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a joint configuration, the first half of a change. Whatever is decided meanwhile needs **%1** of the new voters (%2) and **%3** of the former ones (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers cannot all change at one moment. With both majorities needed, those that know the new voters and those that do not yet can never decide differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has no vote in it, and leads on until it is committed, without counting itself: somebody must bring it to the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has no vote any more, so it stands for election no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has a vote from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The joint configuration before it is committed, so the former voters are needed no more: **%1** of **%2** servers decide now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server goes by the last configuration in its log, committed or not. Should the entry be removed again, the one before holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the members change, **%1** needs a majority of the former voters as well, **%2** of **%3** (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these, **%1** shall have no vote afterwards. They are needed until the joint configuration is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the former voters that have not heard of the change could elect a leader, and the new ones another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** get the log like everybody, but have no vote: they neither elect nor count when an entry is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new server begins with an empty log. If it counted at once, commitment might have to wait until it has received everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learner that shall become a voter gets its vote once it has caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stores the log up to index **%2**, and **%3** has committed up to index **%4**: it has caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can now get its vote: the others will not have to wait for it. The change goes on by the next configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is in term **%3**: it first adopts the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is already in term **%3**: a request of an older term is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is already in term **%3**: what belongs to an older term has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries term **%1**, the term of **%2**, so its content counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks about term **%1**, and **%2** is in term **%3**. A question changes nobody&apos;s term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers the question about term **%1**, the one that **%2** would begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers the question about term **%1**, but **%2** would now begin term **%3**: the answer comes too late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 of **%2** was on its way to **%3** for **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is in term **%3**. But **%2** hears from a leader, so it takes no notice and stays in its term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** cannot vote on it. The candidate may win without this vote; else it stands again in a newer term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it held a vote, that vote is spent but not counted. **%1** may win without it; else there is another election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** will repeat it: a later AppendEntries to **%2** finds the gap and closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** does not learn what **%2** stores. The answer to a later message will say it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was about whether an election could be won. If too few answers come, the question is asked again when the election timer fires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** waits for an answer and sends this piece again with its next heartbeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** does not learn how much of the snapshot **%2** has. It sends the last piece again with its next heartbeat, and the answer to that says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** never learns that it should lead. If no newer term has begun within an election timeout, **%2** leads on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 of **%2** did not reach **%3**: the link between them is cut. It came **%4** of its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 of **%2** found **%3** crashed: nobody was there to take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 of **%2** to **%3** was dropped by hand, after **%4** of its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network lost this %1 of **%2** to **%3** by chance, after **%4** of its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second copy of this %1 of **%2** is on its way to **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raft does not mind: to get the same message twice changes no more than to get it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %1 of **%2** to **%3** was held up and will arrive in **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later messages may overtake it. Terms and indexes tell the receiver what is out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the scenario did this: **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client of the load did this: **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by hand: **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The servers are not told of it. They notice only what follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** starts as a follower, as every server does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a leader. If it hears from none before its election timer fires, it stands for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** restarts with what its disk kept: term **%2**, in which it voted for no one, and its log up to index **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** restarts with what its disk kept: term **%2**, its vote for **%3**, and its log up to index **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its state machine begins with the snapshot that its disk kept, if it kept one. How far the log after that is committed, a leader tells it, and it applies that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its commit index and its state machine were in memory only. A leader tells it what is committed, and it applies all of that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term and vote must survive: a server that forgot them could vote twice in one term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1**, the leader of term **%2**, stops. The others notice when their election timers fire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stops. The others go on as long as a majority of **%2** servers runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it held in memory only is gone: its role, its commit index and its state machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk keeps the whole log, up to index **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**1** entry after index %1 was not on its disk yet and is gone as well. It had told no one that it stores it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** entries after index %2 were not on its disk yet and are gone as well. It had told no one that it stores them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk holds an older term or vote than its memory did. It had sent nothing that relied on the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** goes on where it stood, with all that was in memory. It now handles the messages that waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still takes itself for the leader of term **%1**. If another was elected meanwhile, the first answer with a newer term ends that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of **%1** runs at true speed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of **%1** runs at **%2** of true speed: its timers fire too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of **%1** runs at **%2** of true speed: its timers fire too late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raft never needs a right clock to be correct. Wrong timing only costs elections, or time without a leader. The one exception is a read that relies on a lease (dissertation §6.4.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that **%1** sends reaches **%2** from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other direction is cut, too: they cannot hear each other at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other direction still carries: **%1** hears **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither is told. To a server, a cut link looks like a crash of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What **%1** sends reaches **%2** again. What was lost is not sent again by the network; Raft itself repeats what matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other direction is still cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on a message takes **%1** ± %2 on every link that has no conditions of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on a message from **%1** to **%2** takes **%3** ± %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election timeouts should be many times the round trip, here up to **%1**: else servers stand for election although the leader is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What **%1** writes is on its disk at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write of **%1** takes **%2** to be on its disk. A server answers only once its disk holds what the answer promises, so every vote and every entry waits for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a crash the writes under way happen to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a crash the writes under way are kept in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a crash the writes under way are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process of **%1** stands still: it answers nothing, its timers do not fire, and messages wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others cannot tell this from a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings hold for all servers from now on: **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A majority has answered messages that **%1** sent as the leader of term **%2**: it still leads and may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever hears a leader helps nobody else to win for the shortest election timeout. So no other can be elected for a while, counted from when those messages were sent: this is a lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds for another **%1**, with something taken off for clocks that do not run at quite the same rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2** and takes the read. A read changes nothing, so it needs no entry of its own in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a new leader it does not know yet how far the log is committed. So it first applies all that stood in it when its term began, up to index **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It notes how far it has committed, index **%1**: the answer must show at least that much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must also be sure that it still leads. Another may have been elected without its knowing, and have committed newer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indeed **%1** leads term **%2** already. What **%3** answers may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** is a majority by itself, so it still led when read **%2** was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A majority, at least **%1** servers, has answered messages that **%2** sent after read **%3** was asked: it still led then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sure of that took **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read waited until an entry of the leader&apos;s own term was committed: only then does a new leader know all that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So when the read was asked, nobody else can have committed anything newer. It is answered once index **%1** is applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease of **%1** holds for another **%2**: until then no other can be elected. So it answers read **%3** without a round of heartbeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its clock the lease of **%1** holds: until it ends no other can be elected. So it answers read **%2** without a round of heartbeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is faster, and safe only while clocks run at nearly the same rate. Were its clock much slower than those of the others, they could elect another while it still trusts its lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its clock runs at **%1** of true speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** answers read **%2** from what it has committed, without asking whether it still leads. A rule of Raft is broken here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another was elected meanwhile, newer values may be committed that **%1** knows nothing of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leader answers reads: **%1** may be behind. It follows **%2** and tells the client so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leader answers reads, and **%1** knows of none. The client must try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads no longer, and no majority had confirmed in time that it did. It cannot tell whether newer values are committed, so read **%2** gets no answer from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A read changes nothing: the client may ask the next leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** does not answer read **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stands for election in term **%2** as well and has voted for itself, so it refuses **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has already voted for **%2** in term **%3**, so it refuses **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server votes once in a term, first come, first served. Two candidates can then never both win it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of candidate **%1** is empty; that of **%2** ends with index **%3** of term **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of candidate **%1** ends with index %2 of term **%3**, that of **%4** with index %5 of term **%6**: the later term is the more up to date, however long the logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of candidate **%1** ends with index **%2** of term %3, that of **%4** with index **%5** of term %6: the same term, so the longer log is the more up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server votes only for a log at least as up to date as its own. So nobody is elected who lacks a committed entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2** itself, so it does not help **%3** to win another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** heard from its leader **%2** only **%3** ago, less than the shortest election timeout, so it does not help **%4** to win an election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** hears from its leader **%2**, so it does not help **%3** to win an election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not adopt the candidate&apos;s newer term either: to do so would depose the leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server that was removed, or that the leader does not reach, stands for election again and again. This rule keeps it from disturbing the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks for a vote in term **%2**, but **%3** is already in term **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks for a vote in an older term than **%3**, the term of **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes from an older term is refused. The answer carries the newer one, and the candidate steps down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, but **%3** is already in term **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks about an older term than **%3**, the term of **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries the newer term. **%1** adopts it, and may then ask about the one after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, and in that **%3** has already voted for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, and in that **%3** has already voted for **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server votes once in a term, so it would have no vote left to give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a leader is heard, no other is needed. So a server that was cut off and comes back does not depose the leader: it learns of it and follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks **%2** for its vote in term **%3**. Its log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks **%2** for its vote in term **%3** and shows how its log ends: with index **%4** of term **%5**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** compares this with its own log: it votes only for one at least as up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that the leader itself has asked for this election. So **%1** may vote although it still hears from that leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it has its vote for term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer left only once the vote was on disk: after a crash it must not be given again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it does not vote for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries its term **%1**. Were the candidate&apos;s older, it would step down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heartbeat: AppendEntries without entries. It tells **%1** that **%2** leads term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** sends **%2** **1** entry, index %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** sends **%2** **%3** entries, index %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry before these to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the entry before, index **%1** of term **%2**: if **%3** has another there, or none, it refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also says that the leader has committed up to index **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that their logs are the same up to index **%3**, and that its disk holds that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that term **%3** has begun: it leads no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** cannot append after index **%2** and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its hint: the logs share no entry, so the leader starts from the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its hint: the logs cannot agree beyond index **%1**, where its own entry is of term %2. The leader goes back that far at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks **%2** whether it would vote for it in term **%3**. Its log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks **%2** whether it would vote for it in term **%3**, and shows how its log ends: with index **%4** of term **%5**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still in term **%1** and stands for election only if a majority says yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it would vote for it in term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no vote: should another stand first, **%1** may vote for that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it would not vote for it in term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries its own term **%1**. If that is the newer one, **%2** adopts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** sends **%2** its snapshot up to index **%3** of term %4. There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** sends **%2** a piece of its snapshot up to index **%3** of term %4: bytes **%5** to **%6**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is answered no other piece follows. It serves as a heartbeat, too: only the leader of term **%1** sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** tells **%2** that its disk holds all that the snapshot stands for, up to index **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries after it can follow now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has the snapshot up to index **%2** in part, and tells **%3** that the next piece is to begin at byte **%4**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%2** stores the whole log of **%1**, so **%1** asks it to stand for election at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as if the election timer of **%1** fired now: as nobody else stands, and its log is complete, it will most likely win. **%2** leads until it hears of the new term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** sends **%2** a message of a type that is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has applied everything up to index **%2** and writes to its disk what its state machine then holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is applied, and so committed, goes into a snapshot: it never has to be taken back. Each server takes its own, without asking the leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index and the term **%1** of its last entry are kept with it: the entry after it is still compared with these when it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot of **%1** holds what the entries up to index **%2** did, so it removes them from its log: **%3** of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps those from index **%1** to **%2**, though the snapshot holds these too, for followers that are just behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the log would grow for ever, and a server that starts would have to apply all of it. A follower that lacks one of these entries gets the snapshot instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** needs index **%2** next, but **%3** has removed its log up to index **%4**: its snapshot holds what stood there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** needs entries that **%2** has removed from its log: its snapshot holds what they did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So **%1** sends its snapshot, up to index **%2** of term %3, piece by piece. After it, entries follow as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has received the whole snapshot of its leader **%2** and sets its state machine to it: it now holds what all entries up to index **%3** did, without having applied them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log holds the last entry of the snapshot, index %1 of term **%2**, so what comes after that may well agree with the leader&apos;s, and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log does not hold the last entry of the snapshot, index **%1** of term **%2**. So the snapshot takes the place of the whole log: all of it is either in the snapshot or in conflict with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot holds only what is committed, so **%1** has committed up to index **%2** now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has just started. It gives a leader **%2** to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** heard from its leader **%2** and gives it **%3** to be heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** voted for **%2** and gives it **%3** to win and to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stands for election. If nobody has won within **%2**, it tries again in a newer term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads no longer. As a follower it needs an election timer again, of **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asks the others whether it could win an election. If too few have said yes within **%2**, it asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has a vote from now on, so it needs an election timer, of **%2**. Without a vote it only waited for a leader and would never have stood for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The election timer of **%1** now fires in **%2**: the speed of its clock has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is drawn at random each time, so that two servers seldom fire together and split the votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stood for election in term %2 and got **1** vote of the **%3** it needed. Nobody else has been heard as leader, so it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stood for election in term %2 and got **%3** votes of the **%4** it needed. Nobody else has been heard as leader, so it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its timer gets a new random length, so that the same servers hardly collide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asked **%2** ago whether it could win term %3. Of the **%4** votes it needs it would have had **%5**, so it asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** asked whether it could win term %2, and too few said yes. It asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its term is still **%1**: however often it asks, it disturbs nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader **%1** wants to hand over and asks **%2** to stand for election at once, without waiting for its election timer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the whole log, so the others will vote for it. It need not ask first whether it could win: the leader has seen to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The election timer of **%1** was fired by hand, before it was due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has heard nothing from its leader **%2** for **%3**: its election timer has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has heard from no leader of term %2 for **%3**: its election timer has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follower that hears from no leader for that long assumes that there is none. Before it begins a term it asks whether it could win it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follower that hears from no leader for that long assumes that there is none, and stands for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is time for **%1** to send heartbeats as the leader of term **%2**. First it looks whether a majority has answered it lately, and none has: it sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads term **%2** and sends AppendEntries to every other server, even where there is nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever hears it sets its election timer anew and does not stand for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads, but the settings prefer **%2** as the leader, and that has everything **%1** has committed. So **%1** hands over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** was asked to hand its leadership over to **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** is known to store index **%2** of **%3**. It first gets what it lacks: with a shorter log it would not be elected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** stores the whole log, up to index **%2**. So it is asked at once to stand for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile **%1** takes no commands, or the other would never have all of them. If this has not worked within **%2**, it leads on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has begun term **%2**, as **%3** asked it to, and **%3** leads no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term **%2** has begun, and **%3** leads no longer. It wanted to hand over to **%1**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is appointed: whoever leads the new term is elected by a majority, as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has tried to hand over to **%2** for **%3**, and no newer term has begun. It leads on and takes commands again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** has tried to hand over to **%2**, and no newer term has begun. It leads on and takes commands again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has asked **%1** to stand for election, and that message may still arrive. So in this term it no longer relies on a lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** never had the whole log, so it was not asked to stand for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** leads no longer, for another reason, so it has nothing to hand over to **%2**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%2** has no vote any more and could not be elected, so **%1** leads on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** gives **%2** its vote of term **%3**, though it has given it to **%4** already. This must never happen: a rule of Raft was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** gives **%2** its vote of term **%3**. It has given it to no one else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One vote of each server in a term: that is why a term has at most one leader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** hears from no leader, and would vote for **%2** if that began term **%3**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It promises nothing by that: its term, its vote and its election timer stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** did not vote for **%2**, which has **%3** of the **%4** votes it needs in term %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refusal need not end its hopes: a majority is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** votes for itself: it has **%2** of the **%3** votes it needs in term %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own vote counts once its disk holds it: after a crash it must not vote for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the vote of **%1**, **%2** has **%3** of the **%4** votes it needs in term %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** would not vote for **%2**, which would have **%3** of the **%4** votes it needs in term %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** would vote for itself: it would have **%2** of the **%3** votes it needs in term %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** would vote for **%2**, which would have **%3** of the **%4** votes it needs in term %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**%1** hears from no leader. Before it begins term **%2** it asks the others whether they would vote for it there; it stays in term **%3** meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs **%1** of **%2** servers to say yes, as many as it would need votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the question, a server that is cut off would begin one term after the other. When it comes back, its high term would depose a leader that is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own log is empty, so every log is up to date enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate&apos;s log, up to index **%1** of term **%2**, is at least as up to date as its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate&apos;s log ends with index **%1** of term **%2**, its own with index **%3** of term **%4**. It is behind, and should get no vote: a rule of Raft was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidate&apos;s last entry is of term **%1**, its own of term **%2**: the later term is the more up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both logs end with index **%1** of term **%2**: the candidate&apos;s is as up to date as its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both logs end in term %1, the candidate&apos;s with index **%2**, its own with index **%3**: the longer is the more up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a majority: it has won the election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a majority: it could win, so it begins the term and stands for election.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are answers to a question, no votes: nobody is bound by them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>See consensus happen: five servers elect a leader, you break things, and every decision says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections (§) are those of “In Search of an Understandable Consensus Algorithm” by Diego Ongaro and John Ousterhout, extended version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with Qt %1 and QCustomPlot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Raftarium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back or forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the live end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands, servers, terms and scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy, cut, one way, the other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw across links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect, drop, delay, duplicate or deliver it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done to the thing under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel on the time strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new branch; the old future stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogsPanel</name>
    <message>
        <source>term %1 on {%2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict at index %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members and snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to term %1 (nobody was elected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to term %1 (%2 was elected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose “%1” to the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose “%1” to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>Election safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader append-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State machine safety</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>pre-votes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken on purpose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken on purpose: %1 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint: needs majorities of {%1} and of {%2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosses no link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuts links: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right-click the leader to crash it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line between servers to cut the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the time cursor back to see it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a sync takes no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is no longer on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>election timer fires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, term %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log: %1 entries, committed up to %2, applied up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 committed entries behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voted for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the configuration: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its snapshot stands for entries 1–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its lease holds for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks whether it could win: %1 would vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes: %1 of %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clock runs at %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to RequestVote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to PreVote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to InstallSnapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to AppendEntries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would start term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would vote for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not vote for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 bytes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start an election at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no entries (heartbeat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses; hint: index %1, term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3, term %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minority: cannot elect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network lost it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receiver had stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old + new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimingAdvice</name>
    <message>
        <source>Heartbeats arrive up to %1 apart, but a follower waits only %2 at the shortest: it deposes a healthy leader. Raise the election timeout or shorten the heartbeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round trip takes up to %1, longer than any election timeout (%2): candidates give up before votes can be back. Raise the election timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round trip takes up to %1, more than half of the shortest election timeout (%2): elections may end before votes are back. Raft asks for a round trip far below the timeout (§5.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lost heartbeat is enough to start an election: two intervals (%1) are as long as the shortest timeout (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 % loss, %2 % of the shortest timeouts pass without a single heartbeat: leaders change without need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election timeouts differ by only %1, less than a message takes (%2): servers become candidates together and split the vote. Widen the range (§9.3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui</name>
    <message>
        <source>by entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for a majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hands over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stalled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on disk up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-votes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × true time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receiver was down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1, term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: a heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RequestVote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppendEntries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to AppendEntries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PreVote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to PreVote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstallSnapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply to InstallSnapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TimeoutNow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages on their way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::BranchesPanel</name>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches of history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the selected branch (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected branch (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to this branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ChartPanel</name>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit index and term of every server over time. A click moves the cursor; Left and Right step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole run instead of what the time strip shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit index and term over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::CommandPalette</name>
    <message>
        <source>Type a command, a server, a term, a time or a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try “crash”, “n2”, “term 3” or “2.4 s”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::DockTitle</name>
    <message>
        <source>Detach or attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (View shows it again)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::EventListPanel</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which events are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of events, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the usual kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event says “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter (changed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::Files</name>
    <message>
        <source>%1 is a folder. Open a scenario file (*.raft.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long for a scenario (%2 MB, at most 64 MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
What was open stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was lost: save it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::InspectorContent</name>
    <message>
        <source>election timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role and term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a server, a message, an entry or an event to see its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the leader knows of the others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::KeyValueModel</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (crashed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, differs from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied up to index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::KeyValuePanel</name>
    <message>
        <source>Key–value store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and their values by server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key has a value yet. Propose “set colour blue”; it appears here once it is committed and applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that differ from %1, which has applied most: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All running servers agree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::LaneView</name>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message>
        <source>Roles and terms over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links cut: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left branch %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1 begins at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follower in term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate in term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader of term %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
%3 – %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::LogsPanel</name>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of every server at the cursor. Arrow keys move the selected entry, Enter selects the event that stored it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1 is gone from the log of %2: its snapshot stands for entries 1–%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1, term %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not committed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored on %1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this entry here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to when it was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No servers yet. Press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logs are empty. A leader appends the first entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c</source>
        <comment>candidate, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>l</source>
        <comment>learner, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f</source>
        <comment>follower, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot of entries 1–%1, term %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nextIndex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matchIndex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::MainWindow</name>
    <message>
        <source>What you had done before was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a command …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in events …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key–value store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last time was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by hand, not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::NetworkPanel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the scenario says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that clients propose to the leader, a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::NewClusterDialog</name>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voters at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other servers wait until somebody makes them members (§6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each asks for one operation after another, and waits for its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run; decimal or 0x…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nodes (1–101)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of protocol and network start at their defaults.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::OverviewBar</name>
    <message>
        <source>Overview of the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how much happened when. Drag the window to choose what the time strip shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::PeersModel</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply for more than three heartbeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ProposalEdit</name>
    <message>
        <source>set colour blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command for %1: set KEY VALUE, delete KEY or add KEY NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ProtocolPanel</name>
    <message>
        <source>Advice on timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeat interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server asks whether it could win before it starts a term, so that one that was cut off does not disturb the others when it comes back (dissertation §9.6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leader that hears from no majority steps down, and who hears from a leader ignores candidates (dissertation §6.2, §4.2.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most entries in a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries until a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many applied entries a server replaces its log by a snapshot (§7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot after entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads by lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a leader answers a read it makes sure that it still leads: it asks a majority each time (ReadIndex, §8), or it trusts that a majority has promised to elect nobody for a while (a lease, dissertation §6.4.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members change through a joint configuration that needs both majorities (§6); otherwise by one server at a time where that is enough (dissertation §4.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command that a client sends again takes effect once (§8, dissertation §6.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-op at the start of a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new leader appends an empty entry, so that older entries commit without waiting for a client (§5.4.2, §8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets the servers break a rule of the protocol, to see why the rule is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unstable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::SafetyPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Violations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds so far in this branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::SceneView</name>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open. Open a scenario, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has not started yet. Press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put servers back on the ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::Session</name>
    <message numerus="yes">
        <source>Nothing more of this kind happens within %n second(s).</source>
        <translation>
            <numerusform>Nothing more of this kind happens within %n second.</numerusform>
            <numerusform>Nothing more of this kind happens within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” goes on from here; “%2” is kept as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::StatusLine</name>
    <message numerus="yes">
        <source>Simulated · %n node(s)</source>
        <translation>
            <numerusform>Simulated · %n node</numerusform>
            <numerusform>Simulated · %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leader(s): %1</source>
        <translation>
            <numerusform>%n leader: %1</numerusform>
            <numerusform>%n leaders: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (term %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fps  ·  %2 events/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::TimeStrip</name>
    <message>
        <source>Time strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role and term of every server over time. Left and Right step, Home and End go to the start and to live, plus and minus zoom, 0 shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time strip menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::TransportBar</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of the cluster a second of yours ([ slower, ] faster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the network in two. On the scene: draw a line across the links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set colour blue ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to propose to the leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a command: set KEY VALUE, add KEY NUMBER, delete KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acting in the past makes a branch; the old future is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this branch …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>raftarium::ui::WhyPanel</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor to this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided yet. Select an event, or press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Raft %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What led to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and what came before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
