<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Actions</name>
    <message>
        <source>Step by every event</source>
        <translation>Schritte: alle Ereignisse</translation>
    </message>
    <message>
        <source>Step by decisions, not by messages</source>
        <translation>Schritte: Entscheidungen, keine Nachrichten</translation>
    </message>
    <message>
        <source>Step by elections</source>
        <translation>Schritte: Wahlen</translation>
    </message>
    <message>
        <source>Step by changes of the log</source>
        <translation>Schritte: Änderungen am Log</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>Von Anfang an abspielen</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Crash leader</source>
        <translation>Leader-Absturz</translation>
    </message>
    <message>
        <source>Partition: leader into the minority</source>
        <translation>Partition: Leader in die Minderheit</translation>
    </message>
    <message>
        <source>Partition: two random groups</source>
        <translation>Partition: zwei zufällige Gruppen</translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation>Alle verbinden</translation>
    </message>
    <message>
        <source>Load: 20 proposals a second</source>
        <translation>Last: 20 Vorschläge/s</translation>
    </message>
    <message>
        <source>Select next node</source>
        <translation>Nächsten Knoten auswählen</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Scenarios (*.raft.json);;All files (*)</source>
        <translation>Szenarien (*.raft.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Colours as the desktop</source>
        <translation>Farben wie der Desktop</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache ändert sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation>Sprache des Desktops</translation>
    </message>
    <message>
        <source>New cluster …</source>
        <translation>Neuer Cluster …</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>Zuletzt benutzte Dateien vergessen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>About Raftarium</source>
        <translation>Über Raftarium</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>commit index</source>
        <translation>Commit-Index</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Term</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>See consensus happen: a cluster of Raft servers that you can watch, break and rewind.</source>
        <translation>Zusehen, wie Konsens entsteht: ein Cluster aus Raft-Servern zum Beobachten, Stören und Zurückspulen.</translation>
    </message>
    <message>
        <source>Scenarios to open, each in a window of its own.</source>
        <translation>Szenarien, die geöffnet werden, jedes in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Save a picture of the window and end.</source>
        <translation>Ein Bild des Fensters speichern und beenden.</translation>
    </message>
    <message>
        <source>Show this moment of the scenario, such as 2.4s.</source>
        <translation>Diesen Moment des Szenarios zeigen, etwa 2.4s.</translation>
    </message>
    <message>
        <source>Size of the window, from 640x480 (1440x900).</source>
        <translation>Größe des Fensters, ab 640x480 (1440x900).</translation>
    </message>
    <message>
        <source>Pixels of the picture a pixel of the window, 1 to 4.</source>
        <translation>Bildpixel je Fensterpixel, 1 bis 4.</translation>
    </message>
    <message>
        <source>Colours: dark or light.</source>
        <translation>Farben: dark (dunkel) oder light (hell).</translation>
    </message>
    <message>
        <source>Bring this panel to the front.</source>
        <translation>Dieses Panel nach vorn holen.</translation>
    </message>
    <message>
        <source>Select this server, such as n2.</source>
        <translation>Diesen Server auswählen, etwa n2.</translation>
    </message>
    <message>
        <source>name a file to write</source>
        <translation>eine Datei zum Schreiben angeben</translation>
    </message>
    <message>
        <source>write a time as 2.4s or 150ms</source>
        <translation>eine Zeit wie 2.4s oder 150ms angeben</translation>
    </message>
    <message>
        <source>write a size from 640x480 to 8192x8192</source>
        <translation>eine Größe von 640x480 bis 8192x8192 angeben</translation>
    </message>
    <message>
        <source>write a number from 1 to 4</source>
        <translation>eine Zahl von 1 bis 4 angeben</translation>
    </message>
    <message>
        <source>choose dark or light</source>
        <translation>dark oder light angeben</translation>
    </message>
    <message>
        <source>name a server as n2</source>
        <translation>einen Server wie n2 angeben</translation>
    </message>
    <message>
        <source>raftarium --help shows what there is.</source>
        <translation>raftarium --help zeigt, was es gibt.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Crash %1</source>
        <translation>%1 abstürzen lassen</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Time out %1</source>
        <translation>Wahl-Timeout auf %1 auslösen</translation>
    </message>
    <message>
        <source>Cut %1 off from all others</source>
        <translation>%1 von allen anderen trennen</translation>
    </message>
    <message>
        <source>Clock of %1 at half speed</source>
        <translation>Uhr von %1: halbes Tempo</translation>
    </message>
    <message>
        <source>Clock of %1 at double speed</source>
        <translation>Uhr von %1: doppeltes Tempo</translation>
    </message>
    <message>
        <source>Clock of %1 at true speed</source>
        <translation>Uhr von %1: Normaltempo</translation>
    </message>
    <message>
        <source>Slow disk on %1 (50 ms a sync)</source>
        <translation>Langsame Platte auf %1 (50 ms je Sync)</translation>
    </message>
    <message>
        <source>Fast disk on %1</source>
        <translation>Schnelle Platte auf %1</translation>
    </message>
    <message>
        <source>Cut link %1 – %2</source>
        <translation>Verbindung %1 – %2 trennen</translation>
    </message>
    <message>
        <source>Cut only %1 → %2</source>
        <translation>Nur %1 → %2 trennen</translation>
    </message>
    <message>
        <source>Heal link %1 – %2</source>
        <translation>Verbindung %1 – %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Crash the leader</source>
        <translation>Leader abstürzen lassen</translation>
    </message>
    <message>
        <source>Partition: leader into the minority</source>
        <translation>Partition: Leader in die Minderheit</translation>
    </message>
    <message>
        <source>Partition: two random groups</source>
        <translation>Partition: zwei zufällige Gruppen</translation>
    </message>
    <message>
        <source>Heal all links</source>
        <translation>Alle Verbindungen wiederherstellen</translation>
    </message>
    <message>
        <source>Load: 20 proposals a second</source>
        <translation>Last: 20 Vorschläge/s</translation>
    </message>
    <message>
        <source>Load: 200 proposals a second</source>
        <translation>Last: 200 Vorschläge/s</translation>
    </message>
    <message>
        <source>Load off</source>
        <translation>Last aus</translation>
    </message>
    <message>
        <source>Nobody leads now: there is no leader to crash.</source>
        <translation>Gerade gibt es keinen Leader, der abstürzen könnte.</translation>
    </message>
    <message>
        <source>Nobody leads now: there is no leader to cut off.</source>
        <translation>Gerade gibt es keinen Leader, der sich abschneiden ließe.</translation>
    </message>
    <message>
        <source>No server is running: restart one before you propose.</source>
        <translation>Kein Server läuft: vor dem Vorschlagen einen neu starten.</translation>
    </message>
    <message>
        <source>Nobody leads now: %1 was asked and cannot take it.</source>
        <translation>Gerade gibt es keinen Leader: %1 wurde gefragt und kann den Befehl nicht annehmen.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>no-op</source>
        <translation>No-op</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>**%1 and %2 both lead term %3**</source>
        <translation>**%1 und %2 sind beide Leader von Term %3**</translation>
    </message>
    <message>
        <source>**%1 overwrites index %2 while it leads term %3**</source>
        <translation>**%1 überschreibt als Leader von Term %3 den Eintrag bei Index %2**</translation>
    </message>
    <message>
        <source>**%1 and %2 both store index %3 of term %4, but what stands before it differs**</source>
        <translation>**%1 und %2 haben beide Index %3 aus Term %4 gespeichert, aber was davor steht, ist verschieden**</translation>
    </message>
    <message>
        <source>**%1 and %2 store different entries at index %3, both of term %4**</source>
        <translation>**%1 und %2 haben bei Index %3 verschiedene Einträge gespeichert, beide aus Term %4**</translation>
    </message>
    <message>
        <source>**%1 deletes its log from index %2 on while it leads term %3**</source>
        <translation>**%1 löscht als Leader von Term %3 sein Log ab Index %2**</translation>
    </message>
    <message>
        <source>**%1 leads term %2 without the entry at index %3 of term %4**, which %5 committed in term %6</source>
        <translation>**%1 ist Leader von Term %2 ohne den Eintrag bei Index %3 aus Term %4**, den %5 in Term %6 committet hat</translation>
    </message>
    <message>
        <source>**%1 and %2 apply different entries at index %3**, both of term %4</source>
        <translation>**%1 und %2 wenden bei Index %3 verschiedene Einträge an**, beide aus Term %4</translation>
    </message>
    <message>
        <source>**%1 and %2 apply different entries at index %3**: one of term %4, one of term %5</source>
        <translation>**%1 und %2 wenden bei Index %3 verschiedene Einträge an**: einen aus Term %4, einen aus Term %5</translation>
    </message>
    <message>
        <source>scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>Clients: %1</translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation>von Hand: %1</translation>
    </message>
    <message>
        <source>starts in term %1 with an empty log</source>
        <translation>startet in Term %1 mit leerem Log</translation>
    </message>
    <message>
        <source>starts in term %1 with a log up to index %2</source>
        <translation>startet in Term %1 mit einem Log bis Index %2</translation>
    </message>
    <message>
        <source>restarts in term %1 with an empty log</source>
        <translation>startet neu in Term %1 mit leerem Log</translation>
    </message>
    <message>
        <source>restarts in term %1 with its log up to index %2</source>
        <translation>startet neu in Term %1 mit seinem Log bis Index %2</translation>
    </message>
    <message>
        <source>crashes; its disk keeps the log up to index %1</source>
        <translation>stürzt ab; auf der Platte bleibt das Log bis Index %1</translation>
    </message>
    <message>
        <source>crashes and loses 1 entry that was not yet on its disk</source>
        <translation>stürzt ab und verliert 1 Eintrag, der noch nicht auf der Platte war</translation>
    </message>
    <message>
        <source>crashes and loses %1 entries that were not yet on its disk</source>
        <translation>stürzt ab und verliert %1 Einträge, die noch nicht auf der Platte waren</translation>
    </message>
    <message>
        <source>every link: latency %1 ± %2, %3 lost, %4 duplicated, %5 reordered</source>
        <translation>alle Verbindungen: Latenz %1 ± %2, %3 verloren, %4 dupliziert, %5 umgeordnet</translation>
    </message>
    <message>
        <source>link to %1: latency %2 ± %3, %4 lost, %5 duplicated, %6 reordered</source>
        <translation>Verbindung zu %1: Latenz %2 ± %3, %4 verloren, %5 dupliziert, %6 umgeordnet</translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash keeps what is not synced</source>
        <translation>seine Platte braucht %1 je Sync; was nicht gesynct ist, übersteht einen Absturz</translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash tears what is not synced</source>
        <translation>seine Platte braucht %1 je Sync; was nicht gesynct ist, übersteht einen Absturz nur teilweise</translation>
    </message>
    <message>
        <source>its disk syncs in %1; a crash loses what is not synced</source>
        <translation>seine Platte braucht %1 je Sync; was nicht gesynct ist, geht bei einem Absturz verloren</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>goes on after its pause</source>
        <translation>läuft nach dem Anhalten weiter</translation>
    </message>
    <message>
        <source>its clock runs at true speed</source>
        <translation>seine Uhr läuft mit Normaltempo</translation>
    </message>
    <message>
        <source>its clock runs at %1 of true speed</source>
        <translation>seine Uhr läuft mit %1 des Normaltempos</translation>
    </message>
    <message>
        <source>its link to %1 is cut</source>
        <translation>seine Verbindung zu %1 wird getrennt</translation>
    </message>
    <message>
        <source>its link to %1 is healed</source>
        <translation>seine Verbindung zu %1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>options change: %1</source>
        <translation>Einstellungen geändert: %1</translation>
    </message>
    <message>
        <source>has not happened</source>
        <translation>ist nicht geschehen</translation>
    </message>
    <message>
        <source>does something of unknown kind %1</source>
        <translation>tut etwas von unbekannter Art %1</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it has just started</source>
        <translation>stellt seinen Wahl-Timer auf %1: gerade gestartet</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it heard from leader %2</source>
        <translation>stellt seinen Wahl-Timer auf %1: hat von Leader %2 gehört</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it voted for %2</source>
        <translation>stellt seinen Wahl-Timer auf %1: hat für %2 gestimmt</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it stands for election</source>
        <translation>stellt seinen Wahl-Timer auf %1: kandidiert</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it no longer leads</source>
        <translation>stellt seinen Wahl-Timer auf %1: ist nicht mehr Leader</translation>
    </message>
    <message>
        <source>its election timer now fires in %1</source>
        <translation>sein Wahl-Timer läuft jetzt in %1 ab</translation>
    </message>
    <message>
        <source>its election timer is fired by hand</source>
        <translation>sein Wahl-Timer wird von Hand ausgelöst</translation>
    </message>
    <message>
        <source>its election timer fires: term %1 has no leader it knows</source>
        <translation>sein Wahl-Timer läuft ab: kein Leader von Term %1 bekannt</translation>
    </message>
    <message>
        <source>its election timer fires: nothing heard from leader %1</source>
        <translation>sein Wahl-Timer läuft ab: nichts von Leader %1 gehört</translation>
    </message>
    <message>
        <source>gives up its candidacy: %1 leads term %2</source>
        <translation>gibt die Kandidatur auf: %1 ist Leader von Term %2</translation>
    </message>
    <message>
        <source>leads no longer: %1 is in a newer term</source>
        <translation>ist nicht mehr Leader: %1 ist in einem neueren Term</translation>
    </message>
    <message>
        <source>gives up its candidacy: %1 is in a newer term</source>
        <translation>gibt die Kandidatur auf: %1 ist in einem neueren Term</translation>
    </message>
    <message>
        <source>refuses %1: its term is older than %2</source>
        <translation>lehnt %1 ab: dessen Term ist älter als %2</translation>
    </message>
    <message>
        <source>refuses %1: already voted for %2 in term %3</source>
        <translation>lehnt %1 ab: hat in Term %3 schon für %2 gestimmt</translation>
    </message>
    <message>
        <source>refuses %1: its last entry is of term %2, ours of term %3</source>
        <translation>lehnt %1 ab: dessen letzter Eintrag ist aus Term %2, der eigene aus Term %3</translation>
    </message>
    <message>
        <source>refuses %1: its log ends at index %2, ours at index %3</source>
        <translation>lehnt %1 ab: dessen Log endet bei Index %2, das eigene bei Index %3</translation>
    </message>
    <message>
        <source>counts its own vote: %1 of the %2 it needs</source>
        <translation>zählt die eigene Stimme: %1 von %2 nötigen</translation>
    </message>
    <message>
        <source>counts the vote of %1: %2 of the %3 it needs</source>
        <translation>zählt die Stimme von %1: %2 von %3 nötigen</translation>
    </message>
    <message>
        <source>is refused by %1: still %2 of the %3 votes it needs</source>
        <translation>wird von %1 abgelehnt: weiter %2 von %3 nötigen Stimmen</translation>
    </message>
    <message>
        <source>adopts term %1 of %2 (was in term %3)</source>
        <translation>übernimmt Term %1 von %2 (war in Term %3)</translation>
    </message>
    <message>
        <source>stands for election in term %1: needs %2 of %3 votes</source>
        <translation>kandidiert in Term %1: braucht %2 von %3 Stimmen</translation>
    </message>
    <message>
        <source>votes for %1 in term %2</source>
        <translation>stimmt in Term %2 für %1</translation>
    </message>
    <message>
        <source>becomes leader of term %1 by the votes of %2</source>
        <translation>wird Leader von Term %1 mit den Stimmen von %2</translation>
    </message>
    <message>
        <source>recognises %1 as the leader of term %2</source>
        <translation>erkennt %1 als Leader von Term %2 an</translation>
    </message>
    <message>
        <source>sends heartbeats to all others</source>
        <translation>sendet Heartbeats an alle anderen</translation>
    </message>
    <message>
        <source>does not take “%1”: %2 is the leader</source>
        <translation>nimmt „%1“ nicht an: Leader ist %2</translation>
    </message>
    <message>
        <source>does not take “%1”: it knows no leader</source>
        <translation>nimmt „%1“ nicht an: kennt keinen Leader</translation>
    </message>
    <message>
        <source>does not take “%1”: it is not running</source>
        <translation>nimmt „%1“ nicht an: läuft nicht</translation>
    </message>
    <message>
        <source>finds entry %1 of term %2 on its disk</source>
        <translation>findet Eintrag %1 aus Term %2 auf der Platte</translation>
    </message>
    <message>
        <source>appends entry %1 of %2: no command, term %3</source>
        <translation>hängt Eintrag %1 von %2 an: kein Befehl, Term %3</translation>
    </message>
    <message>
        <source>appends entry %1 of %2: a configuration, term %3</source>
        <translation>hängt Eintrag %1 von %2 an: eine Konfiguration, Term %3</translation>
    </message>
    <message>
        <source>appends entry %1 of %2: “%3”, term %4</source>
        <translation>hängt Eintrag %1 von %2 an: „%3“, Term %4</translation>
    </message>
    <message>
        <source>appends entry %1: no command, term %2</source>
        <translation>hängt Eintrag %1 an: kein Befehl, Term %2</translation>
    </message>
    <message>
        <source>appends entry %1: a configuration, term %2</source>
        <translation>hängt Eintrag %1 an: eine Konfiguration, Term %2</translation>
    </message>
    <message>
        <source>appends entry %1: “%2”, term %3</source>
        <translation>hängt Eintrag %1 an: „%2“, Term %3</translation>
    </message>
    <message>
        <source>removes entry %1: ours is of term %2, the leader&apos;s of term %3</source>
        <translation>entfernt Eintrag %1: der eigene ist aus Term %2, der des Leaders aus Term %3</translation>
    </message>
    <message>
        <source>removes %1 entries from index %2 on: ours is of term %3, the leader&apos;s of term %4</source>
        <translation>entfernt %1 Einträge ab Index %2: der eigene ist aus Term %3, der des Leaders aus Term %4</translation>
    </message>
    <message>
        <source>holds 1 entry sent by %1: same log up to index %2</source>
        <translation>hat 1 Eintrag von %1: gleiches Log bis Index %2</translation>
    </message>
    <message>
        <source>holds %1 entries sent by %2: same log up to index %3</source>
        <translation>hat %1 Einträge von %2: gleiches Log bis Index %3</translation>
    </message>
    <message>
        <source>refuses %1: has no entry %2 to append after</source>
        <translation>lehnt %1 ab: der vorherige Eintrag %2 fehlt</translation>
    </message>
    <message>
        <source>refuses %1: its own entry %2 is not of term %3</source>
        <translation>lehnt %1 ab: der eigene Eintrag %2 ist nicht aus Term %3</translation>
    </message>
    <message>
        <source>will first try index %2 with %1</source>
        <translation>versucht es bei %1 zuerst mit Index %2</translation>
    </message>
    <message>
        <source>learns that %1 stores the log up to index %2</source>
        <translation>erfährt, dass %1 das Log bis Index %2 gespeichert hat</translation>
    </message>
    <message>
        <source>will send %1 index %2 next</source>
        <translation>sendet %1 als Nächstes Index %2</translation>
    </message>
    <message>
        <source>goes back to index %2 for %1</source>
        <translation>geht für %1 auf Index %2 zurück</translation>
    </message>
    <message>
        <source>may not commit index %1 by counting: it is of an older term</source>
        <translation>darf Index %1 nicht durch Zählen committen: aus einem älteren Term</translation>
    </message>
    <message>
        <source>may not commit index %1 yet: stored by %2 of the %3 servers it needs</source>
        <translation>darf Index %1 noch nicht committen: auf %2 von %3 nötigen Servern gespeichert</translation>
    </message>
    <message>
        <source>applies entry %1, which changes nothing</source>
        <translation>wendet Eintrag %1 an; er ändert nichts</translation>
    </message>
    <message>
        <source>applies entry %1, a configuration</source>
        <translation>wendet Eintrag %1 an, eine Konfiguration</translation>
    </message>
    <message>
        <source>applies entry %1: “%2”</source>
        <translation>wendet Eintrag %1 an: „%2“</translation>
    </message>
    <message>
        <source>takes the command “%1” for index %2</source>
        <translation>nimmt den Befehl „%1“ für Index %2 an</translation>
    </message>
    <message>
        <source>commits up to index %1: stored by %2</source>
        <translation>committet bis Index %1: gespeichert auf %2</translation>
    </message>
    <message>
        <source>commits up to index %1, as the leader does</source>
        <translation>committet bis Index %1 wie der Leader</translation>
    </message>
    <message>
        <source>writes its term and vote to its disk</source>
        <translation>schreibt Term und Stimme auf die Platte</translation>
    </message>
    <message>
        <source>writes to its disk: log up to index %1</source>
        <translation>schreibt auf die Platte: Log bis Index %1</translation>
    </message>
    <message>
        <source>its disk holds its term and vote</source>
        <translation>hat Term und Stimme auf der Platte</translation>
    </message>
    <message>
        <source>its disk holds the log up to index %1</source>
        <translation>hat das Log bis Index %1 auf der Platte</translation>
    </message>
    <message>
        <source>asks %1 for its vote in term %2, with an empty log</source>
        <translation>bittet %1 um die Stimme in Term %2, mit leerem Log</translation>
    </message>
    <message>
        <source>asks %1 for its vote in term %2; its last entry is %3 of term %4</source>
        <translation>bittet %1 um die Stimme in Term %2; eigener letzter Eintrag: %3 aus Term %4</translation>
    </message>
    <message>
        <source>answers %1: has its vote for term %2</source>
        <translation>antwortet %1: gibt die Stimme für Term %2</translation>
    </message>
    <message>
        <source>answers %1: no vote (term %2)</source>
        <translation>antwortet %1: keine Stimme (Term %2)</translation>
    </message>
    <message>
        <source>sends %1 a heartbeat: term %2, committed up to %3</source>
        <translation>sendet %1 einen Heartbeat: Term %2, committet bis %3</translation>
    </message>
    <message>
        <source>sends %1 entry %2, committed up to %3</source>
        <translation>sendet %1 Eintrag %2, committet bis %3</translation>
    </message>
    <message>
        <source>sends %1 entries %2 to %3, committed up to %4</source>
        <translation>sendet %1 die Einträge %2 bis %3, committet bis %4</translation>
    </message>
    <message>
        <source>answers %1: same log up to index %2</source>
        <translation>antwortet %1: gleiches Log bis Index %2</translation>
    </message>
    <message>
        <source>answers %1: refused after index %2 (term %3)</source>
        <translation>antwortet %1: nach Index %2 abgelehnt (Term %3)</translation>
    </message>
    <message>
        <source>sends %1 a message of unknown type</source>
        <translation>sendet %1 eine Nachricht unbekannter Art</translation>
    </message>
    <message>
        <source>is asked by %1 for its vote in term %2</source>
        <translation>wird von %1 um die Stimme in Term %2 gebeten</translation>
    </message>
    <message>
        <source>gets the vote of %1 for term %2</source>
        <translation>erhält die Stimme von %1 für Term %2</translation>
    </message>
    <message>
        <source>gets no vote from %1 (term %2)</source>
        <translation>erhält keine Stimme von %1 (Term %2)</translation>
    </message>
    <message>
        <source>gets a heartbeat of %1: term %2, committed up to %3</source>
        <translation>erhält einen Heartbeat von %1: Term %2, committet bis %3</translation>
    </message>
    <message>
        <source>gets entry %2 of %1, committed up to %3</source>
        <translation>erhält Eintrag %2 von %1, committet bis %3</translation>
    </message>
    <message>
        <source>gets entries %2 to %3 of %1, committed up to %4</source>
        <translation>erhält die Einträge %2 bis %3 von %1, committet bis %4</translation>
    </message>
    <message>
        <source>hears from %1: same log up to index %2</source>
        <translation>hört von %1: gleiches Log bis Index %2</translation>
    </message>
    <message>
        <source>hears from %1: refused after index %2 (term %3)</source>
        <translation>hört von %1: nach Index %2 abgelehnt (Term %3)</translation>
    </message>
    <message>
        <source>gets a message of unknown type from %1</source>
        <translation>erhält eine Nachricht unbekannter Art von %1</translation>
    </message>
    <message>
        <source>%1 of %2 is lost: the link is cut</source>
        <translation>%1 von %2 geht verloren: Verbindung getrennt</translation>
    </message>
    <message>
        <source>%1 of %2 is lost: the server is down</source>
        <translation>%1 von %2 geht verloren: Server abgestürzt</translation>
    </message>
    <message>
        <source>%1 of %2 is lost: dropped by hand</source>
        <translation>%1 von %2 geht verloren: von Hand verworfen</translation>
    </message>
    <message>
        <source>%1 of %2 is lost by the network</source>
        <translation>%1 von %2 geht im Netz verloren</translation>
    </message>
    <message>
        <source>%1 of %2 is duplicated on its way</source>
        <translation>%1 von %2 wird unterwegs dupliziert</translation>
    </message>
    <message>
        <source>%1 of %2 is delayed: it will arrive in %3</source>
        <translation>%1 von %2 wird verzögert: Ankunft in %3</translation>
    </message>
    <message>
        <source>**%1** has just started. It gives a leader **%2** to be heard.</source>
        <translation>**%1** ist gerade gestartet und gibt einem Leader **%2**, um sich zu melden.</translation>
    </message>
    <message>
        <source>**%1** heard from its leader **%2** and gives it **%3** to be heard again.</source>
        <translation>**%1** hat von seinem Leader **%2** gehört und gibt ihm **%3**, um sich wieder zu melden.</translation>
    </message>
    <message>
        <source>**%1** voted for **%2** and gives it **%3** to win and to be heard.</source>
        <translation>**%1** hat für **%2** gestimmt und gibt ihm **%3**, um zu gewinnen und sich zu melden.</translation>
    </message>
    <message>
        <source>**%1** stands for election. If nobody has won within **%2**, it tries again in a newer term.</source>
        <translation>**%1** kandidiert. Hat nach **%2** niemand gewonnen, versucht er es in einem neueren Term noch einmal.</translation>
    </message>
    <message>
        <source>**%1** leads no longer. As a follower it needs an election timer again, of **%2**.</source>
        <translation>**%1** ist nicht mehr Leader. Als Follower braucht er wieder einen Wahl-Timer, jetzt von **%2**.</translation>
    </message>
    <message>
        <source>The election timer of **%1** now fires in **%2**: the speed of its clock has changed.</source>
        <translation>Der Wahl-Timer von **%1** läuft jetzt in **%2** ab: Das Tempo seiner Uhr hat sich geändert.</translation>
    </message>
    <message>
        <source>The length is drawn at random each time, so that two servers seldom fire together and split the votes.</source>
        <translation>Die Dauer wird jedes Mal neu ausgelost. So laufen selten zwei Timer zugleich ab, was die Stimmen aufteilen würde.</translation>
    </message>
    <message>
        <source>**%1** stood for election in term %2 and got **1** vote of the **%3** it needed. Nobody else has been heard as leader, so it tries again.</source>
        <translation>**%1** hat in Term %2 kandidiert und **1** von **%3** nötigen Stimmen erhalten. Niemand sonst hat sich als Leader gemeldet, also versucht er es noch einmal.</translation>
    </message>
    <message>
        <source>**%1** stood for election in term %2 and got **%3** votes of the **%4** it needed. Nobody else has been heard as leader, so it tries again.</source>
        <translation>**%1** hat in Term %2 kandidiert und **%3** von **%4** nötigen Stimmen erhalten. Niemand sonst hat sich als Leader gemeldet, also versucht er es noch einmal.</translation>
    </message>
    <message>
        <source>Its timer gets a new random length, so that the same servers hardly collide again.</source>
        <translation>Sein Timer bekommt eine neue zufällige Dauer, damit dieselben Server kaum noch einmal zusammenstoßen.</translation>
    </message>
    <message>
        <source>The election timer of **%1** was fired by hand, before it was due.</source>
        <translation>Der Wahl-Timer von **%1** wurde von Hand ausgelöst, bevor er abgelaufen wäre.</translation>
    </message>
    <message>
        <source>**%1** has heard nothing from its leader **%2** for **%3**: its election timer has run out.</source>
        <translation>**%1** hat seit **%3** nichts von seinem Leader **%2** gehört: Sein Wahl-Timer ist abgelaufen.</translation>
    </message>
    <message>
        <source>**%1** has heard from no leader of term %2 for **%3**: its election timer has run out.</source>
        <translation>**%1** hat seit **%3** von keinem Leader von Term %2 gehört: Sein Wahl-Timer ist abgelaufen.</translation>
    </message>
    <message>
        <source>A follower that hears from no leader for that long assumes that there is none, and stands for election.</source>
        <translation>Ein Follower, der so lange von keinem Leader hört, nimmt an, dass es keinen gibt, und kandidiert.</translation>
    </message>
    <message>
        <source>**%1** was in term %2 and sees term **%3** in a message of **%4** (%5).</source>
        <translation>**%1** war in Term %2 und sieht Term **%3** in einer Nachricht von **%4** (%5).</translation>
    </message>
    <message>
        <source>Terms are the clock of Raft: whoever sees a newer one adopts it at once and is a follower in it.</source>
        <translation>Terms sind die Uhr von Raft: Wer einen neueren sieht, übernimmt ihn sofort und ist darin Follower.</translation>
    </message>
    <message>
        <source>In term %1 it has neither voted nor found a leader yet.</source>
        <translation>In Term %1 hat er bisher weder abgestimmt noch einen Leader gefunden.</translation>
    </message>
    <message>
        <source>**%1** stood for election in term **%2**, but **%3** has won it: only the winner sends AppendEntries.</source>
        <translation>**%1** hat in Term **%2** kandidiert, aber **%3** hat gewonnen: Nur der Gewinner sendet AppendEntries.</translation>
    </message>
    <message>
        <source>A candidate that hears from a leader of its own term accepts it.</source>
        <translation>Ein Kandidat, der von einem Leader seines eigenen Terms hört, erkennt ihn an.</translation>
    </message>
    <message>
        <source>**%1** led an older term and learns from **%2** that term **%3** has begun.</source>
        <translation>**%1** war Leader eines älteren Terms und erfährt von **%2**, dass Term **%3** begonnen hat.</translation>
    </message>
    <message>
        <source>It must not go on: a majority may already follow another leader, and would refuse it.</source>
        <translation>Er darf nicht weitermachen: Eine Mehrheit folgt vielleicht schon einem anderen Leader und würde ihn ablehnen.</translation>
    </message>
    <message>
        <source>**%1** stood for election in an older term and learns from **%2** that term **%3** has begun.</source>
        <translation>**%1** hat in einem älteren Term kandidiert und erfährt von **%2**, dass Term **%3** begonnen hat.</translation>
    </message>
    <message>
        <source>Votes of an older term make no leader any more.</source>
        <translation>Stimmen eines älteren Terms machen niemanden mehr zum Leader.</translation>
    </message>
    <message>
        <source>**%1** begins term **%2**, votes for itself and asks the other servers for their votes.</source>
        <translation>**%1** beginnt Term **%2**, stimmt für sich selbst und bittet die anderen Server um ihre Stimmen.</translation>
    </message>
    <message>
        <source>It needs **%1** votes, a majority of all **%2** servers. Those that are down or cut off count among them.</source>
        <translation>Er braucht **%1** Stimmen, eine Mehrheit aller **%2** Server. Abgestürzte und abgeschnittene zählen dabei mit.</translation>
    </message>
    <message>
        <source>**%1** gives **%2** its vote of term **%3**. It has given it to no one else.</source>
        <translation>**%1** gibt **%2** seine Stimme für Term **%3**. Er hat sie niemand anderem gegeben.</translation>
    </message>
    <message>
        <source>Its own log is empty, so every log is up to date enough.</source>
        <translation>Das eigene Log ist leer, also ist jedes Log aktuell genug.</translation>
    </message>
    <message>
        <source>The candidate&apos;s last entry is of term **%1**, its own of term **%2**: the later term is the more up to date.</source>
        <translation>Der letzte Eintrag des Kandidaten ist aus Term **%1**, der eigene aus Term **%2**: Das Log mit dem späteren Term ist aktueller.</translation>
    </message>
    <message>
        <source>Both logs end with index **%1** of term **%2**: the candidate&apos;s is as up to date as its own.</source>
        <translation>Beide Logs enden mit Index **%1** aus Term **%2**: Das des Kandidaten ist so aktuell wie das eigene.</translation>
    </message>
    <message>
        <source>Both logs end in term %1, the candidate&apos;s with index **%2**, its own with index **%3**: the longer is the more up to date.</source>
        <translation>Beide Logs enden in Term %1, das des Kandidaten mit Index **%2**, das eigene mit Index **%3**: Das längere ist aktueller.</translation>
    </message>
    <message>
        <source>One vote of each server in a term: that is why a term has at most one leader.</source>
        <translation>Eine Stimme je Server und Term: Darum hat ein Term höchstens einen Leader.</translation>
    </message>
    <message>
        <source>**%1** stands for election in term **%2** as well and has voted for itself, so it refuses **%3**.</source>
        <translation>**%1** kandidiert in Term **%2** selbst und hat für sich gestimmt, also lehnt er **%3** ab.</translation>
    </message>
    <message>
        <source>**%1** has already voted for **%2** in term **%3**, so it refuses **%4**.</source>
        <translation>**%1** hat in Term **%3** schon für **%2** gestimmt, also lehnt er **%4** ab.</translation>
    </message>
    <message>
        <source>A server votes once in a term, first come, first served. Two candidates can then never both win it.</source>
        <translation>Ein Server stimmt in einem Term nur einmal ab; wer zuerst fragt, bekommt die Stimme. So können nie zwei Kandidaten denselben Term gewinnen.</translation>
    </message>
    <message>
        <source>The log of candidate **%1** is empty; that of **%2** ends with index **%3** of term **%4**.</source>
        <translation>Das Log des Kandidaten **%1** ist leer; das von **%2** endet mit Index **%3** aus Term **%4**.</translation>
    </message>
    <message>
        <source>The log of candidate **%1** ends with index %2 of term **%3**, that of **%4** with index %5 of term **%6**: the later term is the more up to date, however long the logs.</source>
        <translation>Das Log des Kandidaten **%1** endet mit Index %2 aus Term **%3**, das von **%4** mit Index %5 aus Term **%6**: Das mit dem späteren Term ist aktueller, egal wie lang die Logs sind.</translation>
    </message>
    <message>
        <source>The log of candidate **%1** ends with index **%2** of term %3, that of **%4** with index **%5** of term %6: the same term, so the longer log is the more up to date.</source>
        <translation>Das Log des Kandidaten **%1** endet mit Index **%2** aus Term %3, das von **%4** mit Index **%5** aus Term %6: gleicher Term, also ist das längere Log aktueller.</translation>
    </message>
    <message>
        <source>A server votes only for a log at least as up to date as its own. So nobody is elected who lacks a committed entry.</source>
        <translation>Ein Server stimmt nur für ein Log, das mindestens so aktuell ist wie das eigene. So wird niemand gewählt, dem ein committeter Eintrag fehlt.</translation>
    </message>
    <message>
        <source>**%1** asks for a vote in term **%2**, but **%3** is already in term **%4**.</source>
        <translation>**%1** bittet um eine Stimme in Term **%2**, aber **%3** ist schon in Term **%4**.</translation>
    </message>
    <message>
        <source>**%1** asks for a vote in an older term than **%3**, the term of **%2**.</source>
        <translation>**%1** bittet um eine Stimme in einem älteren Term als **%3**, dem Term von **%2**.</translation>
    </message>
    <message>
        <source>What comes from an older term is refused. The answer carries the newer one, and the candidate steps down.</source>
        <translation>Was aus einem älteren Term kommt, wird abgelehnt. Die Antwort nennt den neueren, und der Kandidat tritt zurück.</translation>
    </message>
    <message>
        <source>**%1** did not vote for **%2**, which has **%3** of the **%4** votes it needs in term %5.</source>
        <translation>**%1** hat nicht für **%2** gestimmt, der damit **%3** von **%4** nötigen Stimmen in Term %5 hat.</translation>
    </message>
    <message>
        <source>A refusal need not end its hopes: a majority is enough.</source>
        <translation>Eine Ablehnung muss nicht das Ende sein: Eine Mehrheit genügt.</translation>
    </message>
    <message>
        <source>**%1** votes for itself: it has **%2** of the **%3** votes it needs in term %4.</source>
        <translation>**%1** stimmt für sich selbst: Er hat **%2** von **%3** nötigen Stimmen in Term %4.</translation>
    </message>
    <message>
        <source>Its own vote counts once its disk holds it: after a crash it must not vote for another.</source>
        <translation>Die eigene Stimme zählt erst, wenn sie auf der Platte steht: Auch nach einem Absturz darf er für keinen anderen stimmen.</translation>
    </message>
    <message>
        <source>With the vote of **%1**, **%2** has **%3** of the **%4** votes it needs in term %5.</source>
        <translation>Mit der Stimme von **%1** kommt **%2** auf **%3** von **%4** nötigen Stimmen in Term %5.</translation>
    </message>
    <message>
        <source>That is a majority: it has won the election.</source>
        <translation>Das ist eine Mehrheit: Er hat die Wahl gewonnen.</translation>
    </message>
    <message>
        <source>**%1** has the votes of **%2** in term **%3**: **%4** of **%5** servers, and a majority is **%6**.</source>
        <translation>**%1** hat die Stimmen von **%2** in Term **%3**: **%4** von **%5** Servern, und die Mehrheit ist **%6**.</translation>
    </message>
    <message>
        <source>Any two majorities share a server, and each server votes once in a term: nobody else can win term %1.</source>
        <translation>Zwei Mehrheiten haben immer einen Server gemeinsam, und jeder Server stimmt in einem Term nur einmal ab: Niemand sonst kann Term %1 gewinnen.</translation>
    </message>
    <message>
        <source>Every committed entry is in its log: one of those who voted stores it, and would have refused a log without it.</source>
        <translation>Jeder committete Eintrag ist in seinem Log: Einer der Wähler hat ihn gespeichert und hätte ein Log ohne ihn abgelehnt.</translation>
    </message>
    <message>
        <source>**%1** gets AppendEntries of **%2** for term **%3**. Only the one who won the election sends these, so it follows **%2**.</source>
        <translation>**%1** erhält AppendEntries von **%2** für Term **%3**. Nur wer die Wahl gewonnen hat, sendet das, also folgt er **%2**.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2** and sends AppendEntries to every other server, even where there is nothing new.</source>
        <translation>**%1** ist Leader von Term **%2** und sendet AppendEntries an jeden anderen Server, auch wenn es nichts Neues gibt.</translation>
    </message>
    <message>
        <source>Whoever hears it sets its election timer anew and does not stand for election.</source>
        <translation>Wer das hört, stellt seinen Wahl-Timer neu und kandidiert nicht.</translation>
    </message>
    <message>
        <source>Only the leader takes commands. **%1** follows **%2** and tells the client so.</source>
        <translation>Nur der Leader nimmt Befehle an. **%1** folgt **%2** und sagt das dem Client.</translation>
    </message>
    <message>
        <source>Only the leader takes commands, and **%1** knows of none in term %2. The client must try again later.</source>
        <translation>Nur der Leader nimmt Befehle an, und **%1** kennt keinen in Term %2. Der Client muss es später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>**%1** is not running, so nobody answers the client. It must try another server.</source>
        <translation>**%1** läuft nicht, also antwortet dem Client niemand. Er muss es bei einem anderen Server versuchen.</translation>
    </message>
    <message>
        <source>**%1** finds entry **%2** of term **%3** on its disk: its removal had not been written before the crash.</source>
        <translation>**%1** findet Eintrag **%2** aus Term **%3** auf der Platte: Dass er entfernt wurde, war vor dem Absturz noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>Should it conflict with a leader&apos;s log, it is removed again.</source>
        <translation>Steht er im Konflikt mit dem Log eines Leaders, wird er wieder entfernt.</translation>
    </message>
    <message>
        <source>The entry before index **%2** is the same in the logs of **%1** and of its leader **%3**, so it appends what the leader sent.</source>
        <translation>Der Eintrag vor Index **%2** ist im Log von **%1** und im Log des Leaders **%3** gleich, also wird angehängt, was der Leader gesendet hat.</translation>
    </message>
    <message>
        <source>It is stored, not committed: it could still be replaced.</source>
        <translation>Er ist gespeichert, nicht committet: Er könnte noch ersetzt werden.</translation>
    </message>
    <message>
        <source>**%1** begins its term **%2** with an entry that holds no command, at index **%3**.</source>
        <translation>**%1** beginnt seinen Term **%2** mit einem Eintrag ohne Befehl bei Index **%3**.</translation>
    </message>
    <message>
        <source>A leader commits only entries of its own term by counting. Once this one commits, all before it are committed too.</source>
        <translation>Ein Leader committet durch Zählen nur Einträge seines eigenen Terms. Sobald dieser committet ist, sind es auch alle davor.</translation>
    </message>
    <message>
        <source>**%1** puts the entry into its own log at index **%2** and sends it to the others.</source>
        <translation>**%1** hängt den Eintrag bei Index **%2** an sein eigenes Log an und sendet ihn den anderen.</translation>
    </message>
    <message>
        <source>It is stored, not committed: that takes **%1** of **%2** servers.</source>
        <translation>Er ist gespeichert, nicht committet: Dafür braucht es **%1** von **%2** Servern.</translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds an entry of term **%3**, the leader **%4** one of term **%5**. They conflict, and the leader&apos;s log is the one that counts.</source>
        <translation>Bei Index **%1** enthält das Log von **%2** einen Eintrag aus Term **%3**, das des Leaders **%4** einen aus Term **%5**. Das ist ein Konflikt, und es gilt das Log des Leaders.</translation>
    </message>
    <message>
        <source>With it go all entries after it, **%1** in all: what follows a conflict cannot be right either.</source>
        <translation>Mit ihm gehen alle Einträge danach, zusammen **%1**: Was auf einen Konflikt folgt, kann auch nicht stimmen.</translation>
    </message>
    <message>
        <source>**%1** had taken index %2 for committed. This must never happen: a rule of Raft was broken.</source>
        <translation>**%1** hatte Index %2 schon als committet angesehen. Das darf nie geschehen: Eine Regel von Raft wurde verletzt.</translation>
    </message>
    <message>
        <source>Nothing committed is lost: **%1** had committed up to index %2 only.</source>
        <translation>Nichts Committetes geht verloren: **%1** hatte nur bis Index %2 committet.</translation>
    </message>
    <message>
        <source>The entry before the new ones, index **%1** of term **%2**, is the same in both logs.</source>
        <translation>Der Eintrag vor den neuen, Index **%1** aus Term **%2**, ist in beiden Logs gleich.</translation>
    </message>
    <message>
        <source>The entries begin at index 1, so there is none before them that could differ.</source>
        <translation>Die Einträge beginnen bei Index 1, also gibt es davor keinen, der abweichen könnte.</translation>
    </message>
    <message>
        <source>The same index and term mean the same log up to there: **%1** agrees with its leader **%2** up to index **%3**.</source>
        <translation>Gleicher Index und gleicher Term heißt gleiches Log bis dorthin: **%1** stimmt mit seinem Leader **%2** bis Index **%3** überein.</translation>
    </message>
    <message>
        <source>**%1** led an older term; **%2** is already in term **%3**.</source>
        <translation>**%1** war Leader eines älteren Terms; **%2** ist schon in Term **%3**.</translation>
    </message>
    <message>
        <source>The refusal carries the newer term: **%1** learns that it leads no longer.</source>
        <translation>Die Ablehnung nennt den neueren Term: **%1** erfährt, dass er nicht mehr Leader ist.</translation>
    </message>
    <message>
        <source>The leader&apos;s message follows index **%1** of term %2, but the log of **%3** ends at index **%4**.</source>
        <translation>Die Nachricht des Leaders schließt an Index **%1** aus Term %2 an, aber das Log von **%3** endet bei Index **%4**.</translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds an entry of term **%3**, the leader&apos;s one of term **%4**.</source>
        <translation>Bei Index **%1** enthält das Log von **%2** einen Eintrag aus Term **%3**, das des Leaders einen aus Term **%4**.</translation>
    </message>
    <message>
        <source>At index **%1** the log of **%2** holds no entry of term **%3**, as the leader&apos;s does.</source>
        <translation>Bei Index **%1** enthält das Log von **%2** keinen Eintrag aus Term **%3**, anders als das des Leaders.</translation>
    </message>
    <message>
        <source>A log must not get gaps, nor entries after one that differs. So **%1** refuses until the leader finds where the logs agree.</source>
        <translation>Ein Log darf keine Lücken bekommen und keine Einträge nach einem abweichenden. Darum lehnt **%1** ab, bis der Leader findet, wo die Logs übereinstimmen.</translation>
    </message>
    <message>
        <source>Its answer helps: they cannot agree beyond index **%1**.</source>
        <translation>Die Antwort hilft: Über Index **%1** hinaus können sie nicht übereinstimmen.</translation>
    </message>
    <message>
        <source>A new leader first assumes that its followers hold all of its log: nextIndex of **%1** is **%2**.</source>
        <translation>Ein neuer Leader nimmt zuerst an, dass seine Follower sein ganzes Log haben: nextIndex von **%1** ist **%2**.</translation>
    </message>
    <message>
        <source>**%1** now knows that **%2** stores its log up to index **%3** (matchIndex).</source>
        <translation>**%1** weiß jetzt, dass **%2** sein Log bis Index **%3** gespeichert hat (matchIndex).</translation>
    </message>
    <message>
        <source>What a majority stores this way can be committed.</source>
        <translation>Was so von einer Mehrheit gespeichert ist, kann committet werden.</translation>
    </message>
    <message>
        <source>**%1** does not wait for the answer: it will send **%2** what follows from index **%3** (nextIndex).</source>
        <translation>**%1** wartet nicht auf die Antwort: Als Nächstes sendet er **%2** alles ab Index **%3** (nextIndex).</translation>
    </message>
    <message>
        <source>Known to be stored there is index %1 (matchIndex).</source>
        <translation>Sicher gespeichert ist dort Index %1 (matchIndex).</translation>
    </message>
    <message>
        <source>**%2** refused, so **%1** goes back to index **%3** (nextIndex) and asks there.</source>
        <translation>**%2** hat abgelehnt, also geht **%1** auf Index **%3** zurück (nextIndex) und fragt dort.</translation>
    </message>
    <message>
        <source>It looks for the last entry that both logs share. The follower&apos;s hint spares it from going back one by one.</source>
        <translation>Gesucht ist der letzte Eintrag, den beide Logs gemeinsam haben. Dank des Hinweises des Followers muss der Leader nicht Eintrag für Eintrag zurückgehen.</translation>
    </message>
    <message>
        <source>The leader&apos;s message says how far it has committed. **%1** commits what it is sure to share with it: up to index **%2**.</source>
        <translation>Die Nachricht des Leaders sagt, wie weit er committet hat. **%1** committet, was sicher in beiden Logs gleich ist: bis Index **%2**.</translation>
    </message>
    <message>
        <source>A follower does not count by itself, so it learns this one message later than the leader.</source>
        <translation>Ein Follower zählt nicht selbst; er erfährt das eine Nachricht später als der Leader.</translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**: **%3** of **%4** servers, and a majority is **%5**. It is of the leader&apos;s own term **%6**.</source>
        <translation>Index **%1** ist auf **%2** gespeichert: **%3** von **%4** Servern, und die Mehrheit ist **%5**. Er ist aus dem eigenen Term **%6** des Leaders.</translation>
    </message>
    <message>
        <source>So it is committed, and with it all before it: **%1** entries at once.</source>
        <translation>Also ist er committet und mit ihm alles davor: **%1** Einträge auf einmal.</translation>
    </message>
    <message>
        <source>So it is committed.</source>
        <translation>Also ist er committet.</translation>
    </message>
    <message>
        <source>It can no longer be lost: every later leader needs the vote of one of those servers, and none votes for a log without it.</source>
        <translation>Er kann nicht mehr verloren gehen: Jeder spätere Leader braucht die Stimme eines dieser Server, und keiner von ihnen stimmt für ein Log ohne ihn.</translation>
    </message>
    <message>
        <source>No disk is known to hold it yet, not even the leader&apos;s own; a majority is **%1** of %2 servers.</source>
        <translation>Noch ist von keiner Platte bekannt, dass sie ihn enthält, auch nicht von der des Leaders; die Mehrheit ist **%1** von %2 Servern.</translation>
    </message>
    <message>
        <source>Only **1 of %1** servers is known to hold it (%2), and a majority is **%3**.</source>
        <translation>Nachweislich hat ihn nur **1 von %1** Servern (%2), und die Mehrheit ist **%3**.</translation>
    </message>
    <message>
        <source>Only **%1 of %2** servers are known to hold it (%3), and a majority is **%4**.</source>
        <translation>Nachweislich haben ihn nur **%1 von %2** Servern (%3), und die Mehrheit ist **%4**.</translation>
    </message>
    <message>
        <source>**%1** stored **%2** at index %3 but may not commit it yet.</source>
        <translation>**%1** hat den Eintrag **%2** bei Index %3 gespeichert, darf ihn aber noch nicht committen.</translation>
    </message>
    <message>
        <source>**%1** may not commit index **%2** yet.</source>
        <translation>**%1** darf Index **%2** noch nicht committen.</translation>
    </message>
    <message>
        <source>A leader commits an entry of its own term once a majority stores it.</source>
        <translation>Ein Leader committet einen Eintrag seines eigenen Terms, sobald eine Mehrheit ihn gespeichert hat.</translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, a majority, but it is of term **%3**, and **%4** leads term **%5**.</source>
        <translation>Index **%1** ist auf **%2** gespeichert, einer Mehrheit, aber er ist aus Term **%3**, und **%4** ist Leader von Term **%5**.</translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, a majority, but it is of an older term than **%3**, the term that **%4** leads.</source>
        <translation>Index **%1** ist auf **%2** gespeichert, einer Mehrheit, aber er ist aus einem älteren Term als **%3**, dem Term, in dem **%4** Leader ist.</translation>
    </message>
    <message>
        <source>An entry of an older term can still be replaced, even where a majority stores it: a server with a later last term could be elected. So a leader does not count such entries.</source>
        <translation>Ein Eintrag aus einem älteren Term kann noch ersetzt werden, auch wenn eine Mehrheit ihn gespeichert hat: Ein Server, dessen letzter Eintrag aus einem späteren Term ist, könnte gewählt werden. Darum zählt ein Leader solche Einträge nicht.</translation>
    </message>
    <message>
        <source>It commits as soon as an entry of term **%1** after it does.</source>
        <translation>Er wird committet, sobald nach ihm ein Eintrag aus Term **%1** committet wird.</translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come. It holds no command, so nothing changes.</source>
        <translation>Eintrag **%1** ist committet und an der Reihe. Er enthält keinen Befehl, also ändert sich nichts.</translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come. It holds the set of servers, so the stored values stay as they are.</source>
        <translation>Eintrag **%1** ist committet und an der Reihe. Er enthält die Menge der Server, also bleiben die gespeicherten Werte, wie sie sind.</translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come: **%2** gives **%3** to its state machine.</source>
        <translation>Eintrag **%1** ist committet und an der Reihe: **%2** gibt **%3** an seine Zustandsmaschine.</translation>
    </message>
    <message>
        <source>All servers apply the same entries in the same order, so all state machines come to hold the same.</source>
        <translation>Alle Server wenden dieselben Einträge in derselben Reihenfolge an. So kommen alle Zustandsmaschinen zum selben Inhalt.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, so it takes the command. It becomes entry **%3** of the log.</source>
        <translation>**%1** ist Leader von Term **%2** und nimmt den Befehl an; dieser wird Eintrag **%3** des Logs.</translation>
    </message>
    <message>
        <source>The client gets its answer once the entry is committed and applied.</source>
        <translation>Der Client erhält seine Antwort, sobald der Eintrag committet und angewendet ist.</translation>
    </message>
    <message>
        <source>**%1** writes its term, its vote or new entries to its disk, then waits: what it promises must survive a crash.</source>
        <translation>**%1** schreibt Term, Stimme oder neue Einträge auf die Platte und wartet dann: Was er zusagt, muss einen Absturz überstehen.</translation>
    </message>
    <message>
        <source>The disk of **%1** now holds its term and its vote.</source>
        <translation>Die Platte von **%1** enthält jetzt Term und Stimme.</translation>
    </message>
    <message>
        <source>The disk of **%1** now holds its term, its vote and its log up to index **%2**.</source>
        <translation>Die Platte von **%1** enthält jetzt Term, Stimme und das Log bis Index **%2**.</translation>
    </message>
    <message>
        <source>The answers that waited for this may go out.</source>
        <translation>Die Antworten, die darauf gewartet haben, dürfen hinaus.</translation>
    </message>
    <message>
        <source>**%1** asks **%2** for its vote in term **%3**. Its log is empty.</source>
        <translation>**%1** bittet **%2** um die Stimme in Term **%3**. Das eigene Log ist leer.</translation>
    </message>
    <message>
        <source>**%1** asks **%2** for its vote in term **%3** and shows how its log ends: with index **%4** of term **%5**.</source>
        <translation>**%1** bittet **%2** um die Stimme in Term **%3** und zeigt, wie das eigene Log endet: mit Index **%4** aus Term **%5**.</translation>
    </message>
    <message>
        <source>**%1** compares this with its own log: it votes only for one at least as up to date.</source>
        <translation>**%1** vergleicht das mit dem eigenen Log und stimmt nur für eines, das mindestens so aktuell ist.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it has its vote for term **%3**.</source>
        <translation>**%1** teilt **%2** mit, dass er ihm seine Stimme für Term **%3** gibt.</translation>
    </message>
    <message>
        <source>The answer left only once the vote was on disk: after a crash it must not be given again.</source>
        <translation>Die Antwort ging erst hinaus, als die Stimme auf der Platte stand: Nach einem Absturz darf sie nicht noch einmal vergeben werden.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it does not vote for it.</source>
        <translation>**%1** teilt **%2** mit, dass er nicht für ihn stimmt.</translation>
    </message>
    <message>
        <source>The answer carries its term **%1**. Were the candidate&apos;s older, it would step down.</source>
        <translation>Die Antwort nennt seinen Term **%1**. Wäre der des Kandidaten älter, träte dieser zurück.</translation>
    </message>
    <message>
        <source>A heartbeat: AppendEntries without entries. It tells **%1** that **%2** leads term **%3**.</source>
        <translation>Ein Heartbeat: AppendEntries ohne Einträge. Er sagt **%1**, dass **%2** Leader von Term **%3** ist.</translation>
    </message>
    <message>
        <source>**%1** sends **%2** **1** entry, index %3.</source>
        <translation>**%1** sendet **%2** **1** Eintrag, Index %3.</translation>
    </message>
    <message>
        <source>**%1** sends **%2** **%3** entries, index %4 to %5.</source>
        <translation>**%1** sendet **%2** **%3** Einträge, Index %4 bis %5.</translation>
    </message>
    <message>
        <source>There is no entry before these to compare.</source>
        <translation>Davor gibt es keinen Eintrag, der zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>It names the entry before, index **%1** of term **%2**: if **%3** has another there, or none, it refuses.</source>
        <translation>Die Nachricht nennt den Eintrag davor, Index **%1** aus Term **%2**: Hat **%3** dort einen anderen oder keinen, lehnt er ab.</translation>
    </message>
    <message>
        <source>It also says that the leader has committed up to index **%1**.</source>
        <translation>Die Nachricht sagt auch, dass der Leader bis Index **%1** committet hat.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that their logs are the same up to index **%3**, and that its disk holds that.</source>
        <translation>**%1** teilt **%2** mit, dass ihre Logs bis Index **%3** gleich sind und dass das auf der Platte steht.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that term **%3** has begun: it leads no longer.</source>
        <translation>**%1** teilt **%2**, dem bisherigen Leader, mit, dass Term **%3** begonnen hat.</translation>
    </message>
    <message>
        <source>**%1** cannot append after index **%2** and says so.</source>
        <translation>**%1** kann nach Index **%2** nichts anhängen und sagt das.</translation>
    </message>
    <message>
        <source>Its hint: the logs share no entry, so the leader starts from the first.</source>
        <translation>Der Hinweis: Die Logs haben keinen Eintrag gemeinsam, also beginnt der Leader beim ersten.</translation>
    </message>
    <message>
        <source>Its hint: the logs cannot agree beyond index **%1**, where its own entry is of term %2. The leader goes back that far at once.</source>
        <translation>Der Hinweis: Die Logs können nicht über Index **%1** hinaus übereinstimmen, wo der eigene Eintrag aus Term %2 ist. Der Leader geht in einem Schritt so weit zurück.</translation>
    </message>
    <message>
        <source>This %1 of **%2** was on its way to **%3** for **%4**.</source>
        <translation>Diese Nachricht (%1) von **%2** war **%4** unterwegs zu **%3**.</translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is in term **%3**: it first adopts the newer one.</source>
        <translation>Sie trägt Term **%1**, und **%2** ist in Term **%3**: Zuerst wird der neuere übernommen.</translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is already in term **%3**: a request of an older term is refused.</source>
        <translation>Sie trägt Term **%1**, und **%2** ist schon in Term **%3**: Eine Anfrage aus einem älteren Term wird abgelehnt.</translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is already in term **%3**: an answer of an older term has no effect.</source>
        <translation>Sie trägt Term **%1**, und **%2** ist schon in Term **%3**: Eine Antwort aus einem älteren Term bleibt ohne Wirkung.</translation>
    </message>
    <message>
        <source>It carries term **%1**, the term of **%2**, so its content counts.</source>
        <translation>Sie trägt Term **%1**, den Term von **%2**, also zählt ihr Inhalt.</translation>
    </message>
    <message>
        <source>**%1** cannot vote on it. The candidate may win without this vote; else it stands again in a newer term.</source>
        <translation>**%1** kann darüber nicht abstimmen. Der Kandidat gewinnt vielleicht auch ohne diese Stimme; sonst kandidiert er in einem neueren Term noch einmal.</translation>
    </message>
    <message>
        <source>If it held a vote, that vote is spent but not counted. **%1** may win without it; else there is another election.</source>
        <translation>Enthielt sie eine Stimme, ist diese vergeben, aber nicht gezählt. **%1** gewinnt vielleicht auch ohne sie; sonst gibt es eine weitere Wahl.</translation>
    </message>
    <message>
        <source>**%1** will repeat it: a later AppendEntries to **%2** finds the gap and closes it.</source>
        <translation>**%1** wird sie wiederholen: Ein späteres AppendEntries an **%2** findet die Lücke und schließt sie.</translation>
    </message>
    <message>
        <source>**%1** does not learn what **%2** stores. The answer to a later message will say it again.</source>
        <translation>**%1** erfährt nicht, was **%2** gespeichert hat. Die Antwort auf eine spätere Nachricht wird es noch einmal sagen.</translation>
    </message>
    <message>
        <source>This %1 of **%2** did not reach **%3**: the link between them is cut. It came **%4** of its way.</source>
        <translation>Diese Nachricht (%1) von **%2** hat **%3** nicht erreicht: Die Verbindung zwischen beiden ist getrennt. Sie hat **%4** ihres Weges geschafft.</translation>
    </message>
    <message>
        <source>This %1 of **%2** found **%3** crashed: nobody was there to take it.</source>
        <translation>Diese Nachricht (%1) von **%2** traf **%3** abgestürzt an: Niemand war da, um sie anzunehmen.</translation>
    </message>
    <message>
        <source>This %1 of **%2** to **%3** was dropped by hand, after **%4** of its way.</source>
        <translation>Diese Nachricht (%1) von **%2** an **%3** wurde nach **%4** ihres Weges von Hand verworfen.</translation>
    </message>
    <message>
        <source>The network lost this %1 of **%2** to **%3** by chance, after **%4** of its way.</source>
        <translation>Das Netz hat diese Nachricht (%1) von **%2** an **%3** nach **%4** ihres Weges zufällig verloren.</translation>
    </message>
    <message>
        <source>A second copy of this %1 of **%2** is on its way to **%3**.</source>
        <translation>Eine zweite Kopie dieser Nachricht (%1) von **%2** ist unterwegs zu **%3**.</translation>
    </message>
    <message>
        <source>Raft does not mind: to get the same message twice changes no more than to get it once.</source>
        <translation>Raft stört das nicht: Dieselbe Nachricht zweimal zu erhalten ändert nicht mehr, als sie einmal zu erhalten.</translation>
    </message>
    <message>
        <source>This %1 of **%2** to **%3** was held up and will arrive in **%4**.</source>
        <translation>Diese Nachricht (%1) von **%2** an **%3** wurde aufgehalten und kommt in **%4** an.</translation>
    </message>
    <message>
        <source>Later messages may overtake it. Terms and indexes tell the receiver what is out of date.</source>
        <translation>Spätere Nachrichten können sie überholen. An Term und Index erkennt der Empfänger, was veraltet ist.</translation>
    </message>
    <message>
        <source>A step of the scenario did this: **%1**.</source>
        <translation>Das war ein Schritt des Szenarios: **%1**.</translation>
    </message>
    <message>
        <source>A client of the load did this: **%1**.</source>
        <translation>Das war ein Client der Last: **%1**.</translation>
    </message>
    <message>
        <source>Done by hand: **%1**.</source>
        <translation>Von Hand: **%1**.</translation>
    </message>
    <message>
        <source>The servers are not told of it. They notice only what follows from it.</source>
        <translation>Den Servern wird das nicht mitgeteilt. Sie bemerken nur die Folgen.</translation>
    </message>
    <message>
        <source>**%1** starts as a follower, as every server does.</source>
        <translation>**%1** startet als Follower wie jeder Server.</translation>
    </message>
    <message>
        <source>It waits for a leader. If it hears from none before its election timer fires, it stands for election.</source>
        <translation>Er wartet auf einen Leader. Hört er von keinem, bevor sein Wahl-Timer abläuft, kandidiert er.</translation>
    </message>
    <message>
        <source>**%1** restarts with what its disk kept: term **%2**, in which it voted for no one, and its log up to index **%3**.</source>
        <translation>**%1** startet neu mit dem, was auf der Platte blieb: Term **%2**, in dem er für niemanden gestimmt hat, und sein Log bis Index **%3**.</translation>
    </message>
    <message>
        <source>**%1** restarts with what its disk kept: term **%2**, its vote for **%3**, and its log up to index **%4**.</source>
        <translation>**%1** startet neu mit dem, was auf der Platte blieb: Term **%2**, seine Stimme für **%3** und sein Log bis Index **%4**.</translation>
    </message>
    <message>
        <source>Its commit index and its state machine were in memory only. A leader tells it what is committed, and it applies all of that again.</source>
        <translation>Commit-Index und Zustandsmaschine waren nur im Speicher. Ein Leader sagt ihm, was committet ist, und er wendet alles davon noch einmal an.</translation>
    </message>
    <message>
        <source>Term and vote must survive: a server that forgot them could vote twice in one term.</source>
        <translation>Term und Stimme müssen erhalten bleiben: Ein Server, der sie vergisst, könnte in einem Term zweimal abstimmen.</translation>
    </message>
    <message>
        <source>**%1**, the leader of term **%2**, stops. The others notice when their election timers fire.</source>
        <translation>**%1**, der Leader von Term **%2**, fällt aus. Die anderen merken es, wenn ihre Wahl-Timer ablaufen.</translation>
    </message>
    <message>
        <source>**%1** stops. The others go on as long as a majority of **%2** servers runs.</source>
        <translation>**%1** fällt aus. Die anderen machen weiter, solange eine Mehrheit von **%2** Servern läuft.</translation>
    </message>
    <message>
        <source>What it held in memory only is gone: its role, its commit index and its state machine.</source>
        <translation>Was nur im Speicher war, ist weg: Rolle, Commit-Index und Zustandsmaschine.</translation>
    </message>
    <message>
        <source>Its disk keeps the whole log, up to index **%1**.</source>
        <translation>Auf der Platte bleibt das ganze Log bis Index **%1**.</translation>
    </message>
    <message>
        <source>**1** entry after index %1 was not on its disk yet and is gone as well. It had told no one that it stores it.</source>
        <translation>**1** Eintrag nach Index %1 war noch nicht auf der Platte und ist auch weg. Der Server hatte niemandem gesagt, dass er ihn gespeichert hat.</translation>
    </message>
    <message>
        <source>**%1** entries after index %2 were not on its disk yet and are gone as well. It had told no one that it stores them.</source>
        <translation>**%1** Einträge nach Index %2 waren noch nicht auf der Platte und sind auch weg. Der Server hatte niemandem gesagt, dass er sie gespeichert hat.</translation>
    </message>
    <message>
        <source>Its disk holds an older term or vote than its memory did. It had sent nothing that relied on the newer one.</source>
        <translation>Die Platte enthält einen älteren Term oder eine ältere Stimme als zuvor der Speicher. Der Server hatte nichts gesendet, was auf dem Neueren beruht.</translation>
    </message>
    <message>
        <source>**%1** goes on where it stood, with all that was in memory. It now handles the messages that waited.</source>
        <translation>**%1** macht weiter, wo er stand, mit allem, was im Speicher war. Jetzt verarbeitet er die Nachrichten, die gewartet haben.</translation>
    </message>
    <message>
        <source>It still takes itself for the leader of term **%1**. If another was elected meanwhile, the first answer with a newer term ends that.</source>
        <translation>Er hält sich noch für den Leader von Term **%1**. Wurde inzwischen ein anderer gewählt, endet das mit der ersten Antwort, die einen neueren Term nennt.</translation>
    </message>
    <message>
        <source>The clock of **%1** runs at true speed again.</source>
        <translation>Die Uhr von **%1** läuft wieder mit Normaltempo.</translation>
    </message>
    <message>
        <source>The clock of **%1** runs at **%2** of true speed: its timers fire too early.</source>
        <translation>Die Uhr von **%1** läuft mit **%2** des Normaltempos: Seine Timer laufen zu früh ab.</translation>
    </message>
    <message>
        <source>The clock of **%1** runs at **%2** of true speed: its timers fire too late.</source>
        <translation>Die Uhr von **%1** läuft mit **%2** des Normaltempos: Seine Timer laufen zu spät ab.</translation>
    </message>
    <message>
        <source>Raft never needs a right clock to be correct. Wrong timing only costs elections, or time without a leader.</source>
        <translation>Um korrekt zu sein, braucht Raft nie eine richtige Uhr. Falsches Timing kostet nur Wahlen oder Zeit ohne Leader.</translation>
    </message>
    <message>
        <source>Nothing that **%1** sends reaches **%2** from now on.</source>
        <translation>Nichts, was **%1** sendet, erreicht ab jetzt **%2**.</translation>
    </message>
    <message>
        <source>The other direction is cut, too: they cannot hear each other at all.</source>
        <translation>Auch die Gegenrichtung ist getrennt: Sie hören einander gar nicht.</translation>
    </message>
    <message>
        <source>The other direction still carries: **%1** hears **%2**.</source>
        <translation>Die Gegenrichtung steht noch: **%1** hört **%2**.</translation>
    </message>
    <message>
        <source>Neither is told. To a server, a cut link looks like a crash of the other.</source>
        <translation>Beiden wird das nicht mitgeteilt. Für einen Server sieht eine getrennte Verbindung aus wie ein Absturz des anderen.</translation>
    </message>
    <message>
        <source>What **%1** sends reaches **%2** again. What was lost is not sent again by the network; Raft itself repeats what matters.</source>
        <translation>Was **%1** sendet, erreicht **%2** wieder. Verlorenes sendet das Netz nicht noch einmal; Raft selbst wiederholt, was wichtig ist.</translation>
    </message>
    <message>
        <source>The other direction is still cut.</source>
        <translation>Die Gegenrichtung ist weiterhin getrennt.</translation>
    </message>
    <message>
        <source>From now on a message takes **%1** ± %2 on every link that has no conditions of its own.</source>
        <translation>Ab jetzt braucht eine Nachricht **%1** ± %2 auf jeder Verbindung, die keine eigenen Bedingungen hat.</translation>
    </message>
    <message>
        <source>From now on a message from **%1** to **%2** takes **%3** ± %4.</source>
        <translation>Eine Nachricht von **%1** an **%2** braucht ab jetzt **%3** ± %4.</translation>
    </message>
    <message>
        <source>Election timeouts should be many times the round trip, here up to **%1**: else servers stand for election although the leader is well.</source>
        <translation>Wahl-Timeouts sollten ein Vielfaches der Umlaufzeit sein, hier bis zu **%1**: Sonst kandidieren Server, obwohl der Leader gesund ist.</translation>
    </message>
    <message>
        <source>What **%1** writes is on its disk at once.</source>
        <translation>Was **%1** schreibt, ist sofort auf der Platte.</translation>
    </message>
    <message>
        <source>A write of **%1** takes **%2** to be on its disk. A server answers only once its disk holds what the answer promises, so every vote and every entry waits for that.</source>
        <translation>Was **%1** schreibt, ist erst nach **%2** auf der Platte. Ein Server antwortet erst, wenn seine Platte enthält, was die Antwort zusagt; darauf wartet also jede Stimme und jeder Eintrag.</translation>
    </message>
    <message>
        <source>In a crash the writes under way happen to be kept.</source>
        <translation>Bei einem Absturz bleiben laufende Schreibvorgänge hier erhalten.</translation>
    </message>
    <message>
        <source>In a crash the writes under way are kept in part.</source>
        <translation>Bei einem Absturz bleiben laufende Schreibvorgänge teilweise erhalten.</translation>
    </message>
    <message>
        <source>In a crash the writes under way are lost.</source>
        <translation>Bei einem Absturz gehen laufende Schreibvorgänge verloren.</translation>
    </message>
    <message>
        <source>The process of **%1** stands still: it answers nothing, its timers do not fire, and messages wait for it.</source>
        <translation>Der Prozess von **%1** steht still: Er antwortet nicht, seine Timer laufen nicht ab, und Nachrichten warten auf ihn.</translation>
    </message>
    <message>
        <source>The others cannot tell this from a crash.</source>
        <translation>Die anderen können das nicht von einem Absturz unterscheiden.</translation>
    </message>
    <message>
        <source>These settings hold for all servers from now on: **%1**.</source>
        <translation>Diese Einstellungen gelten ab jetzt für alle Server: **%1**.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>See consensus happen: five servers elect a leader, you break things, and every decision says why.</source>
        <translation>Zusehen, wie Konsens entsteht: Fünf Server wählen einen Leader, man stört sie, und jede Entscheidung nennt ihren Grund.</translation>
    </message>
    <message>
        <source>Sections (§) are those of “In Search of an Understandable Consensus Algorithm” by Diego Ongaro and John Ousterhout, extended version.</source>
        <translation>Abschnitte (§) sind die von „In Search of an Understandable Consensus Algorithm“ von Diego Ongaro und John Ousterhout, erweiterte Fassung.</translation>
    </message>
    <message>
        <source>Built with Qt %1 and QCustomPlot.</source>
        <translation>Gebaut mit Qt %1 und QCustomPlot.</translation>
    </message>
    <message>
        <source>About Raftarium</source>
        <translation>Über Raftarium</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>One event back or forward</source>
        <translation>Ein Ereignis zurück oder vor</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>Langsamer oder schneller</translation>
    </message>
    <message>
        <source>To the live end</source>
        <translation>Zum Live-Ende</translation>
    </message>
    <message>
        <source>Select the next node</source>
        <translation>Nächsten Knoten auswählen</translation>
    </message>
    <message>
        <source>Propose a command</source>
        <translation>Befehl vorschlagen</translation>
    </message>
    <message>
        <source>All commands, servers, terms and scenarios</source>
        <translation>Alle Befehle, Server, Terms und Szenarien</translation>
    </message>
    <message>
        <source>Click a link</source>
        <translation>Klick auf Verbindung</translation>
    </message>
    <message>
        <source>Healthy, cut, one way, the other way</source>
        <translation>Intakt, getrennt, nur hin, nur zurück</translation>
    </message>
    <message>
        <source>Draw across links</source>
        <translation>Strich durch Verbindungen</translation>
    </message>
    <message>
        <source>Partition the network</source>
        <translation>Netz partitionieren</translation>
    </message>
    <message>
        <source>Click a message</source>
        <translation>Klick auf Nachricht</translation>
    </message>
    <message>
        <source>Inspect, drop, delay, duplicate or deliver it</source>
        <translation>Untersuchen, verwerfen, verzögern, duplizieren oder zustellen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>What can be done to the thing under the pointer</source>
        <translation>Was sich mit dem Objekt unter dem Zeiger tun lässt</translation>
    </message>
    <message>
        <source>Wheel on the time strip</source>
        <translation>Rad auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Act in the past</source>
        <translation>Eingriff in der Vergangenheit</translation>
    </message>
    <message>
        <source>A new branch; the old future stays</source>
        <translation>Ein neuer Zweig; die alte Zukunft bleibt</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
</context>
<context>
    <name>LogsPanel</name>
    <message>
        <source>term %1 on {%2}</source>
        <translation>Term %1 auf {%2}</translation>
    </message>
    <message>
        <source>conflict at index %1: %2</source>
        <translation>Konflikt bei Index %1: %2</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Go to branch</source>
        <translation>Zu Zweig wechseln</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>Go to term %1 (nobody was elected)</source>
        <translation>Zu Term %1 springen (niemand gewählt)</translation>
    </message>
    <message>
        <source>Go to term %1 (%2 was elected)</source>
        <translation>Zu Term %1 springen (%2 gewählt)</translation>
    </message>
    <message>
        <source>Open scenario: %1</source>
        <translation>Szenario öffnen: %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 springen</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>noch nicht abgespielt</translation>
    </message>
    <message>
        <source>Propose “%1” to the leader</source>
        <translation>„%1“ beim Leader vorschlagen</translation>
    </message>
    <message>
        <source>Propose “%1” to %2</source>
        <translation>„%1“ bei %2 vorschlagen</translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>Election safety</source>
        <translation>Election Safety</translation>
    </message>
    <message>
        <source>Leader append-only</source>
        <translation>Leader Append-Only</translation>
    </message>
    <message>
        <source>Log matching</source>
        <translation>Log Matching</translation>
    </message>
    <message>
        <source>Leader completeness</source>
        <translation>Leader Completeness</translation>
    </message>
    <message>
        <source>State machine safety</source>
        <translation>State Machine Safety</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>votes %1/%2</source>
        <translation>Stimmen %1/%2</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>vote request</source>
        <translation>Stimmanfrage</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt zu</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>committet</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>commit index</source>
        <translation>Commit-Index</translation>
    </message>
    <message>
        <source>crosses no link</source>
        <translation>kreuzt keine Verbindung</translation>
    </message>
    <message>
        <source>cuts links: %1</source>
        <translation>trennt Verbindungen: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>Right-click the leader to crash it</source>
        <translation>Rechtsklick auf den Leader, um ihn abstürzen zu lassen</translation>
    </message>
    <message>
        <source>Draw a line between servers to cut the network</source>
        <translation>Linie zwischen Servern ziehen, um das Netz zu trennen</translation>
    </message>
    <message>
        <source>Drag the time cursor back to see it again</source>
        <translation>Zeitmarke zurückziehen, um es noch einmal zu sehen</translation>
    </message>
    <message>
        <source>Clock rate</source>
        <translation>Uhrtempo</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Slow disk</source>
        <translation>Langsame Platte</translation>
    </message>
    <message>
        <source>Off: a sync takes no time</source>
        <translation>Aus: Sync ohne Wartezeit</translation>
    </message>
    <message>
        <source>%1 a sync</source>
        <translation>%1 je Sync</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Crash %1</source>
        <translation>%1 abstürzen lassen</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Time out now</source>
        <translation>Wahl-Timeout jetzt auslösen</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Befehl vorschlagen …</translation>
    </message>
    <message>
        <source>Isolate %1</source>
        <translation>%1 isolieren</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 wieder verbinden</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Intakt</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Only %1 → %2</source>
        <translation>Nur %1 → %2</translation>
    </message>
    <message>
        <source>The message is no longer on its way.</source>
        <translation>Die Nachricht ist nicht mehr unterwegs.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>Jetzt zustellen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>election timer fires in %1</source>
        <translation>Wahl-Timer läuft in %1 ab</translation>
    </message>
    <message>
        <source>%1: %2, term %3</source>
        <translation>%1: %2, Term %3</translation>
    </message>
    <message>
        <source>log: %1 entries, committed up to %2, applied up to %3</source>
        <translation>Log bis Index %1, committet bis %2, angewendet bis %3</translation>
    </message>
    <message>
        <source>%1 committed entries behind</source>
        <translation>Rückstand in committeten Einträgen: %1</translation>
    </message>
    <message>
        <source>voted for %1</source>
        <translation>hat für %1 gestimmt</translation>
    </message>
    <message>
        <source>votes: %1 of %2 (%3)</source>
        <translation>Stimmen: %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>folgt %1</translation>
    </message>
    <message>
        <source>its clock runs at %1×</source>
        <translation>seine Uhr läuft mit Tempo %1×</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>reply to RequestVote</source>
        <translation>Antwort auf RequestVote</translation>
    </message>
    <message>
        <source>reply to AppendEntries</source>
        <translation>Antwort auf AppendEntries</translation>
    </message>
    <message>
        <source>vote granted</source>
        <translation>Stimme gegeben</translation>
    </message>
    <message>
        <source>vote refused</source>
        <translation>Stimme verweigert</translation>
    </message>
    <message>
        <source>no entries (heartbeat)</source>
        <translation>keine Einträge (Heartbeat)</translation>
    </message>
    <message>
        <source>entries: %1</source>
        <translation>Einträge: %1</translation>
    </message>
    <message>
        <source>agrees up to index %1</source>
        <translation>stimmt bis Index %1 überein</translation>
    </message>
    <message>
        <source>refuses; hint: index %1, term %2</source>
        <translation>lehnt ab; Hinweis: Index %1, Term %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3, term %4</source>
        <translation>%1 %2 → %3, Term %4</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <translation>kommt in %1 an</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>, %1 lost</source>
        <translation>, %1 verloren</translation>
    </message>
    <message>
        <source>, %1 duplicated</source>
        <translation>, %1 dupliziert</translation>
    </message>
    <message>
        <source>, %1 reordered</source>
        <translation>, %1 umgeordnet</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>minority: cannot elect</source>
        <translation>Minderheit: keine Wahl möglich</translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation>Verbindung getrennt</translation>
    </message>
    <message>
        <source>the network lost it</source>
        <translation>im Netz verloren</translation>
    </message>
    <message>
        <source>the receiver had stopped</source>
        <translation>Empfänger war abgestürzt</translation>
    </message>
    <message>
        <source>dropped by hand</source>
        <translation>von Hand verworfen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>no servers</source>
        <translation>keine Server</translation>
    </message>
    <message>
        <source>%1 leads in term %2</source>
        <translation>%1 ist Leader von Term %2</translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>kein Leader</translation>
    </message>
    <message>
        <source>candidates: %1</source>
        <translation>Kandidaten: %1</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation>abgestürzt: %1</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>angehalten: %1</translation>
    </message>
    <message>
        <source>cut off: %1</source>
        <translation>abgeschnitten: %1</translation>
    </message>
    <message>
        <source>behind: %1</source>
        <translation>im Rückstand: %1</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Servern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>TimingAdvice</name>
    <message>
        <source>Heartbeats arrive up to %1 apart, but a follower waits only %2 at the shortest: it deposes a healthy leader. Raise the election timeout or shorten the heartbeat.</source>
        <translation>Heartbeats kommen im Abstand von bis zu %1 an, aber ein Follower wartet im kürzesten Fall nur %2: Er setzt einen gesunden Leader ab. Wahl-Timeout erhöhen oder Heartbeat verkürzen.</translation>
    </message>
    <message>
        <source>A round trip takes up to %1, longer than any election timeout (%2): candidates give up before votes can be back. Raise the election timeout.</source>
        <translation>Ein Umlauf dauert bis zu %1, länger als jedes Wahl-Timeout (%2): Kandidaten geben auf, bevor Stimmen zurück sein können. Wahl-Timeout erhöhen.</translation>
    </message>
    <message>
        <source>A round trip takes up to %1, more than half of the shortest election timeout (%2): elections may end before votes are back. Raft asks for a round trip far below the timeout (§5.6).</source>
        <translation>Ein Umlauf dauert bis zu %1, mehr als die Hälfte des kürzesten Wahl-Timeouts (%2): Wahlen können enden, bevor Stimmen zurück sind. Raft verlangt einen Umlauf weit unter dem Timeout (§5.6).</translation>
    </message>
    <message>
        <source>One lost heartbeat is enough to start an election: two intervals (%1) are as long as the shortest timeout (%2).</source>
        <translation>Ein verlorener Heartbeat genügt, um eine Wahl auszulösen: Zwei Intervalle (%1) sind so lang wie das kürzeste Timeout (%2).</translation>
    </message>
    <message>
        <source>With %1 % loss, %2 % of the shortest timeouts pass without a single heartbeat: leaders change without need.</source>
        <translation>Bei %1 % Verlust vergehen %2 % der kürzesten Timeouts ohne einen einzigen Heartbeat: Der Leader wechselt ohne Not.</translation>
    </message>
    <message>
        <source>Election timeouts differ by only %1, less than a message takes (%2): servers become candidates together and split the vote. Widen the range (§9.3).</source>
        <translation>Die Wahl-Timeouts unterscheiden sich nur um %1, weniger als eine Nachricht braucht (%2): Server werden zugleich Kandidaten und teilen die Stimmen auf. Bereich vergrößern (§9.3).</translation>
    </message>
</context>
<context>
    <name>raftarium::ui</name>
    <message>
        <source>%1 · term %2</source>
        <translation>%1 · Term %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>stalled %1</source>
        <translation>stockt seit %1</translation>
    </message>
    <message>
        <source>log entries</source>
        <translation>Log-Einträge</translation>
    </message>
    <message>
        <source>all on disk</source>
        <translation>alle auf Platte</translation>
    </message>
    <message>
        <source>on disk up to %1</source>
        <translation>auf Platte bis %1</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keiner bekannt</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>gehört vor %1</translation>
    </message>
    <message>
        <source>votes from</source>
        <translation>Stimmen von</translation>
    </message>
    <message>
        <source>refused by %1</source>
        <translation>abgelehnt von %1</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1 × true time</source>
        <translation>%1 × Normaltempo</translation>
    </message>
    <message>
        <source>Entry %1 on %2</source>
        <translation>Eintrag %1 auf %2</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>ends at index %1</source>
        <translation>endet bei Index %1</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>committet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>hier nicht</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>auf Platte</translation>
    </message>
    <message>
        <source>stored on</source>
        <translation>gespeichert auf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>stored at</source>
        <translation>gespeichert bei</translation>
    </message>
    <message>
        <source>own proposal</source>
        <translation>eigener Vorschlag</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>Event %1 on %2</source>
        <translation>Ereignis %1 auf %2</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>other server</source>
        <translation>anderer Server</translation>
    </message>
    <message>
        <source>because of</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>the link was cut</source>
        <translation>Verbindung war getrennt</translation>
    </message>
    <message>
        <source>lost by the network</source>
        <translation>im Netz verloren</translation>
    </message>
    <message>
        <source>the receiver was down</source>
        <translation>Empfänger war abgestürzt</translation>
    </message>
    <message>
        <source>dropped by hand</source>
        <translation>von Hand verworfen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>index %1, term %2</source>
        <translation>Index %1, Term %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none: a heartbeat</source>
        <translation>keine: ein Heartbeat</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <translation>kommt in %1 an</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>carries nothing</source>
        <translation>überträgt nichts</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % verloren</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>%1 % doppelt</translation>
    </message>
    <message>
        <source>%1 % out of order</source>
        <translation>%1 % umgeordnet</translation>
    </message>
    <message>
        <source>RequestVote</source>
        <translation>RequestVote</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Antwort auf RequestVote</translation>
    </message>
    <message>
        <source>AppendEntries</source>
        <translation>AppendEntries</translation>
    </message>
    <message>
        <source>reply to AppendEntries</source>
        <translation>Antwort auf AppendEntries</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>eine Kopie</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>einseitig</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>messages on their way</source>
        <translation>Nachrichten unterwegs</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::BranchesPanel</name>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Branches of history</source>
        <translation>Zweige des Verlaufs</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>begins at</source>
        <translation>beginnt bei</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the selected branch (F2)</source>
        <translation>Ausgewählten Zweig umbenennen (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected branch (Del)</source>
        <translation>Ausgewählten Zweig löschen (Entf)</translation>
    </message>
    <message>
        <source>The branch that is shown</source>
        <translation>Der angezeigte Zweig</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>angezeigt</translation>
    </message>
    <message>
        <source>Switch to this branch</source>
        <translation>Zu diesem Zweig wechseln</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ChartPanel</name>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Commit index and term of every server over time. A click moves the cursor; Left and Right step.</source>
        <translation>Commit-Index und Term jedes Servers über die Zeit. Ein Klick setzt die Zeitmarke; Links und Rechts gehen schrittweise.</translation>
    </message>
    <message>
        <source>Show the whole run instead of what the time strip shows</source>
        <translation>Den ganzen Lauf statt des Ausschnitts der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Commit index and term over time</source>
        <translation>Commit-Index und Term über die Zeit</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::CommandPalette</name>
    <message>
        <source>Type a command, a server, a term, a time or a scenario</source>
        <translation>Befehl, Server, Term, Zeit oder Szenario eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Nothing fits. Try “crash”, “n2”, “term 3” or “2.4 s”.</source>
        <translation>Nichts passt. Zum Beispiel: „abstürzen“, „n2“, „Term 3“ oder „2.4 s“.</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::DockTitle</name>
    <message>
        <source>Detach or attach</source>
        <translation>Lösen oder andocken</translation>
    </message>
    <message>
        <source>Close (View shows it again)</source>
        <translation>Schließen (wieder zeigen: Menü „Ansicht“)</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::EventListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>%1%2 at %3</source>
        <translation>%1%2 (bei %3)</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::EventListPanel</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>filter…</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Choose which events are listed</source>
        <translation>Wählen, welche Ereignisse aufgelistet werden</translation>
    </message>
    <message>
        <source>List of events, newest first</source>
        <translation>Liste der Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Only the server</source>
        <translation>Nur der Server</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>Show the usual kinds</source>
        <translation>Die üblichen Arten zeigen</translation>
    </message>
    <message>
        <source>Move the cursor here</source>
        <translation>Zeitmarke hierher setzen</translation>
    </message>
    <message>
        <source>Select the cause</source>
        <translation>Ursache auswählen</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>List only %1</source>
        <translation>Nur %1 auflisten</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Space to play.</source>
        <translation>Noch ist nichts geschehen. Mit der Leertaste abspielen.</translation>
    </message>
    <message>
        <source>No event says “%1”.</source>
        <translation>Kein Ereignis enthält „%1“.</translation>
    </message>
    <message>
        <source>The filter hides every event.</source>
        <translation>Der Filter verbirgt alle Ereignisse.</translation>
    </message>
    <message>
        <source>filter (changed)</source>
        <translation>Filter (geändert)</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::Files</name>
    <message>
        <source>%1 is a folder. Open a scenario file (*.raft.json).</source>
        <translation>%1 ist ein Ordner. Eine Szenario-Datei öffnen (*.raft.json).</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is too long for a scenario (%2 MB, at most 64 MB).</source>
        <translation>%1 ist zu groß für ein Szenario (%2 MB, höchstens 64 MB).</translation>
    </message>
    <message>
        <source>%1
What was open stays as it is.</source>
        <translation>%1
Was offen war, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was lost: save it under another name.</source>
        <translation>%1 ist nicht schreibbar: %2. Nichts ging verloren: unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::InspectorContent</name>
    <message>
        <source>election timer</source>
        <translation>Wahl-Timer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What is inspected</source>
        <translation>Was untersucht wird</translation>
    </message>
    <message>
        <source>Role and term</source>
        <translation>Rolle und Term</translation>
    </message>
    <message>
        <source>Select a server, a message, an entry or an event to see its figures.</source>
        <translation>Server, Nachricht, Eintrag oder Ereignis auswählen, um die Werte zu sehen.</translation>
    </message>
    <message>
        <source>What the leader knows of the others</source>
        <translation>Was der Leader von den anderen weiß</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::KeyValueModel</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>%1 (crashed)</source>
        <translation>%1 (abgestürzt)</translation>
    </message>
    <message>
        <source>%1, differs from %2</source>
        <translation>%1, abweichend von %2</translation>
    </message>
    <message>
        <source>applied up to index %1</source>
        <translation>angewendet bis Index %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::KeyValuePanel</name>
    <message>
        <source>Key–value store</source>
        <translation>Key-Value-Store</translation>
    </message>
    <message>
        <source>Keys and their values by server</source>
        <translation>Schlüssel und ihre Werte je Server</translation>
    </message>
    <message>
        <source>No key has a value yet. Propose “set colour blue”; it appears here once it is committed and applied.</source>
        <translation>Noch hat kein Schlüssel einen Wert. „set farbe blau“ vorschlagen: Der Wert erscheint hier, sobald er committet und angewendet ist.</translation>
    </message>
    <message>
        <source>Values that differ from %1, which has applied most: %2</source>
        <translation>Werte, die von %1 (am weitesten angewendet) abweichen: %2</translation>
    </message>
    <message>
        <source>All running servers agree</source>
        <translation>Alle laufenden Server stimmen überein</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::LaneView</name>
    <message>
        <source>Roles and terms over time</source>
        <translation>Rollen und Terms über die Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has happened yet. Press Space to play.</source>
        <translation>Noch ist nichts geschehen. Mit der Leertaste abspielen.</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>links cut: %1</source>
        <translation>getrennte Verbindungen: %1</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>left branch %1 at %2</source>
        <translation>von „%1“ bei %2 abgezweigt</translation>
    </message>
    <message>
        <source>branch %1 begins at %2</source>
        <translation>„%1“ beginnt bei %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>follower in term %1</source>
        <translation>Follower in Term %1</translation>
    </message>
    <message>
        <source>candidate in term %1</source>
        <translation>Kandidat in Term %1</translation>
    </message>
    <message>
        <source>leader of term %1</source>
        <translation>Leader von Term %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1: %2
%3 – %4 (%5)</source>
        <translation>%1: %2
%3 – %4 (%5)</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::LogsPanel</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>The log of every server at the cursor. Arrow keys move the selected entry, Enter selects the event that stored it.</source>
        <translation>Das Log jedes Servers an der Zeitmarke. Pfeiltasten bewegen den ausgewählten Eintrag, Enter wählt das Ereignis aus, das ihn gespeichert hat.</translation>
    </message>
    <message>
        <source>index %1, term %2: %3</source>
        <translation>Index %1, Term %2: %3</translation>
    </message>
    <message>
        <source>committed on %1</source>
        <translation>committet auf %1</translation>
    </message>
    <message>
        <source>not committed on %1</source>
        <translation>nicht committet auf %1</translation>
    </message>
    <message>
        <source>stored on %1 (%2 of %3)</source>
        <translation>gespeichert auf %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>not yet on disk</source>
        <translation>noch nicht auf Platte</translation>
    </message>
    <message>
        <source>stored at %1</source>
        <translation>gespeichert bei %1</translation>
    </message>
    <message>
        <source>Why is this entry here?</source>
        <translation>Warum steht dieser Eintrag hier?</translation>
    </message>
    <message>
        <source>Go to when it was stored</source>
        <translation>Zum Zeitpunkt des Speicherns</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>Konflikt zeigen</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>No servers yet. Press Space to play.</source>
        <translation>Noch keine Server. Mit der Leertaste abspielen.</translation>
    </message>
    <message>
        <source>The logs are empty. A leader appends the first entry.</source>
        <translation>Die Logs sind leer. Den ersten Eintrag hängt ein Leader an.</translation>
    </message>
    <message>
        <source>c</source>
        <comment>candidate, one letter</comment>
        <translation>k</translation>
    </message>
    <message>
        <source>f</source>
        <comment>follower, one letter</comment>
        <translation>f</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>committet</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>commit index</source>
        <translation>Commit-Index</translation>
    </message>
    <message>
        <source>nextIndex</source>
        <translation>nextIndex</translation>
    </message>
    <message>
        <source>matchIndex</source>
        <translation>matchIndex</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::MainWindow</name>
    <message>
        <source>What you had done before was not saved.</source>
        <translation>Die vorherigen Änderungen waren nicht gespeichert.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Propose a command …</source>
        <translation>Befehl vorschlagen …</translation>
    </message>
    <message>
        <source>Find in events …</source>
        <translation>In Ereignissen suchen …</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Key–value store</source>
        <translation>Key-Value-Store</translation>
    </message>
    <message>
        <source>Five nodes</source>
        <translation>Fünf Knoten</translation>
    </message>
    <message>
        <source>What you did last time was not saved.</source>
        <translation>Die Änderungen vom letzten Mal wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Changed by hand, not saved</source>
        <translation>Von Hand geändert, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::NetworkPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to what the scenario says</source>
        <translation>Zurück zu den Werten des Szenarios</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>Umordnung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Commands that clients propose to the leader, a second</source>
        <translation>Befehle, die Clients dem Leader je Sekunde vorschlagen</translation>
    </message>
    <message>
        <source>Link %1 → %2</source>
        <translation>Verbindung %1 → %2</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>Alle Verbindungen</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::NewClusterDialog</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation>Anzahl der Knoten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed gives the same run; decimal or 0x…</source>
        <translation>Gleicher Seed, gleicher Lauf; dezimal oder 0x…</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Number of nodes (1–101)</source>
        <translation>Anzahl der Knoten (1–101)</translation>
    </message>
    <message>
        <source>Settings of protocol and network start at their defaults.</source>
        <translation>Protokoll und Netz beginnen mit den Standardwerten.</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::OverviewBar</name>
    <message>
        <source>Overview of the whole run</source>
        <translation>Übersicht über den ganzen Lauf</translation>
    </message>
    <message>
        <source>Shows how much happened when. Drag the window to choose what the time strip shows.</source>
        <translation>Zeigt, wann wie viel geschah. Das Fenster ziehen, um zu wählen, was die Zeitleiste zeigt.</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::PeersModel</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>No reply for more than three heartbeats</source>
        <translation>Keine Antwort seit mehr als drei Heartbeats</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>last heard</source>
        <translation>gehört vor</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ProposalEdit</name>
    <message>
        <source>set colour blue</source>
        <translation>set farbe blau</translation>
    </message>
    <message>
        <source>Command for %1</source>
        <translation>Befehl für %1</translation>
    </message>
    <message>
        <source>A command for %1: set KEY VALUE, delete KEY or add KEY NUMBER</source>
        <translation>Ein Befehl für %1: set SCHLÜSSEL WERT, delete SCHLÜSSEL oder add SCHLÜSSEL ZAHL</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ProtocolPanel</name>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Shortest election timeout</source>
        <translation>Kürzestes Wahl-Timeout</translation>
    </message>
    <message>
        <source>Longest election timeout</source>
        <translation>Längstes Wahl-Timeout</translation>
    </message>
    <message>
        <source>Heartbeat interval</source>
        <translation>Heartbeat-Intervall</translation>
    </message>
    <message>
        <source>Most entries in a request</source>
        <translation>Höchstzahl der Einträge je Anfrage</translation>
    </message>
    <message>
        <source>Election timeout</source>
        <translation>Wahl-Timeout</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Entries a request</source>
        <translation>Einträge je Anfrage</translation>
    </message>
    <message>
        <source>No-op at the start of a term</source>
        <translation>No-op zu Beginn eines Terms</translation>
    </message>
    <message>
        <source>A new leader appends an empty entry, so that older entries commit without waiting for a client (§5.4.2, §8)</source>
        <translation>Ein neuer Leader hängt einen leeren Eintrag an, damit ältere Einträge committet werden, ohne auf einen Client zu warten (§5.4.2, §8)</translation>
    </message>
    <message>
        <source>Advice on timing</source>
        <translation>Rat zum Timing</translation>
    </message>
    <message>
        <source>Unstable.</source>
        <translation>Instabil.</translation>
    </message>
    <message>
        <source>Caution.</source>
        <translation>Vorsicht.</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::SafetyPanel</name>
    <message>
        <source>Violations</source>
        <translation>Verletzungen</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>Holds so far in this branch</source>
        <translation>Gilt bisher in diesem Zweig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>broken %1×</source>
        <translation>%1× verletzt</translation>
    </message>
    <message>
        <source>All hold</source>
        <translation>Alle gelten</translation>
    </message>
    <message>
        <source>Broken: two events contradict each other</source>
        <translation>Verletzt: Zwei Ereignisse widersprechen sich</translation>
    </message>
    <message>
        <source>first event</source>
        <translation>erstes Ereignis</translation>
    </message>
    <message>
        <source>second event</source>
        <translation>zweites Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>raftarium::ui::SceneView</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>No cluster is open. Open a scenario, or drop one here.</source>
        <translation>Kein Cluster ist offen. Ein Szenario öffnen oder hier ablegen.</translation>
    </message>
    <message>
        <source>The cluster has not started yet. Press Space to play.</source>
        <translation>Der Cluster ist noch nicht gestartet. Mit der Leertaste abspielen.</translation>
    </message>
    <message>
        <source>Put servers back on the ring</source>
        <translation>Server zurück auf den Ring setzen</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Hinweise ausblenden</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::Session</name>
    <message>
        <source>main</source>
        <translation>Hauptzweig</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>“%1” goes on from here; “%2” is kept as it was.</source>
        <translation>„%1“ läuft von hier weiter; „%2“ bleibt, wie es war.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing more of this kind happens within %n second(s).</source>
        <translation>
            <numerusform>Innerhalb von %n Sekunde geschieht nichts dieser Art mehr.</numerusform>
            <numerusform>Innerhalb von %n Sekunden geschieht nichts dieser Art mehr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>raftarium::ui::StatusLine</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message numerus="yes">
        <source>Simulated · %n node(s)</source>
        <translation>
            <numerusform>Simuliert · %n Knoten</numerusform>
            <numerusform>Simuliert · %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>%1 (term %2)</source>
        <translation>%1 (Term %2)</translation>
    </message>
    <message>
        <source>no leader</source>
        <translation>kein Leader</translation>
    </message>
    <message numerus="yes">
        <source>%n leader(s): %1</source>
        <translation>
            <numerusform>%n Leader: %1</numerusform>
            <numerusform>%n Leader: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 fps  ·  %2 events/s</source>
        <translation>%1 fps  ·  %2 Ereignisse/s</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::TimeStrip</name>
    <message>
        <source>Time strip</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Role and term of every server over time. Left and Right step, Home and End go to the start and to live, plus and minus zoom, 0 shows everything.</source>
        <translation>Rolle und Term jedes Servers über die Zeit. Links und Rechts gehen schrittweise, Pos1 und Ende gehen zum Anfang und zum Live-Ende, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Time strip menu</source>
        <translation>Menü der Zeitleiste</translation>
    </message>
    <message>
        <source>Move the cursor to %1</source>
        <translation>Zeitmarke auf %1 setzen</translation>
    </message>
    <message>
        <source>Branch from %1</source>
        <translation>Bei %1 abzweigen</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Zum Live-Ende</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::TransportBar</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Seconds of the cluster a second of yours ([ slower, ] faster)</source>
        <translation>Cluster-Sekunden je echter Sekunde ([ langsamer, ] schneller)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Cut the network in two. On the scene: draw a line across the links.</source>
        <translation>Das Netz in zwei Teile trennen. In der Szene: eine Linie quer durch die Verbindungen ziehen.</translation>
    </message>
    <message>
        <source>set colour blue ⏎</source>
        <translation>set farbe blau ⏎</translation>
    </message>
    <message>
        <source>Command to propose to the leader</source>
        <translation>Befehl, der dem Leader vorgeschlagen wird</translation>
    </message>
    <message>
        <source>Propose a command: set KEY VALUE, add KEY NUMBER, delete KEY</source>
        <translation>Befehl vorschlagen: set SCHLÜSSEL WERT, add SCHLÜSSEL ZAHL, delete SCHLÜSSEL</translation>
    </message>
    <message>
        <source>Acting in the past makes a branch; the old future is kept</source>
        <translation>Ein Eingriff in der Vergangenheit erzeugt einen Zweig; die alte Zukunft bleibt</translation>
    </message>
    <message>
        <source>Branch: %1</source>
        <translation>Zweig: %1</translation>
    </message>
    <message>
        <source>Rename this branch …</source>
        <translation>Diesen Zweig umbenennen …</translation>
    </message>
    <message>
        <source>Rename branch</source>
        <translation>Zweig umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::WhyPanel</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Chain of causes</source>
        <translation>Kette der Ursachen</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>dorthin</translation>
    </message>
    <message>
        <source>Move the cursor to this event</source>
        <translation>Zeitmarke auf dieses Ereignis setzen</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Select an event, or press Space to play.</source>
        <translation>Noch wurde nichts entschieden. Ein Ereignis auswählen oder mit der Leertaste abspielen.</translation>
    </message>
    <message>
        <source>event %1 at %2</source>
        <translation>Ereignis %1 bei %2</translation>
    </message>
    <message>
        <source>(Raft %1)</source>
        <translation>(Raft %1)</translation>
    </message>
    <message>
        <source>← cause: %1</source>
        <translation>← Ursache: %1</translation>
    </message>
    <message>
        <source>Select the cause: %1</source>
        <translation>Ursache auswählen: %1</translation>
    </message>
    <message>
        <source>What led to it</source>
        <translation>Was dazu führte</translation>
    </message>
    <message>
        <source>… and what came before</source>
        <translation>… und was davor kam</translation>
    </message>
</context>
</TS>
