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
    <message>
        <source>Local cluster</source>
        <translation>Lokaler Cluster</translation>
    </message>
    <message>
        <source>Cluster at %1</source>
        <translation>Cluster bei %1</translation>
    </message>
    <message>
        <source>Start local cluster …</source>
        <translation>Lokalen Cluster starten …</translation>
    </message>
    <message>
        <source>Attach to a cluster …</source>
        <translation>Mit einem Cluster verbinden …</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Stop local cluster</source>
        <translation>Lokalen Cluster beenden</translation>
    </message>
</context>
<context>
    <name>Attach</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is no address: write HOST:PORT of the observer port, such as 127.0.0.1:9101.</source>
        <translation>„%1“ ist keine Adresse: HOST:PORT des Beobachter-Ports angeben, etwa 127.0.0.1:9101.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>Name the observer port of at least one server.</source>
        <translation>Den Beobachter-Port mindestens eines Servers nennen.</translation>
    </message>
    <message>
        <source>At most %1 servers can be watched.</source>
        <translation>Höchstens %1 Server können beobachtet werden.</translation>
    </message>
    <message>
        <source>Give the token or the file that holds it, not both.</source>
        <translation>Das Token oder die Datei mit ihm angeben, nicht beides.</translation>
    </message>
    <message>
        <source>%1 holds no token.</source>
        <translation>%1 enthält kein Token.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM.</source>
        <translation>%1 enthält kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel, ein Schlüssel sein Zertifikat.</translation>
    </message>
    <message>
        <source>%1 holds no private key in PEM.</source>
        <translation>%1 enthält keinen privaten Schlüssel in PEM.</translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>Forget its vote when it restarts</source>
        <translation>Beim Neustart die eigene Stimme vergessen</translation>
    </message>
    <message>
        <source>Forget its term when it restarts</source>
        <translation>Beim Neustart den Term vergessen</translation>
    </message>
    <message>
        <source>Grant more than one vote in a term</source>
        <translation>In einem Term mehr als eine Stimme geben</translation>
    </message>
    <message>
        <source>Vote for candidates whose log is behind</source>
        <translation>Für Kandidaten stimmen, deren Log zurückliegt</translation>
    </message>
    <message>
        <source>Commit entries of older terms by counting</source>
        <translation>Einträge älterer Terme durch Zählen committen</translation>
    </message>
    <message>
        <source>Append without looking at the entry before</source>
        <translation>Anhängen, ohne auf den Eintrag davor zu sehen</translation>
    </message>
    <message>
        <source>Cut off what stands behind every append</source>
        <translation>Alles abschneiden, was hinter dem Angehängten steht</translation>
    </message>
    <message>
        <source>Keep entries that conflict with the leader’s</source>
        <translation>Einträge behalten, die dem Leader widersprechen</translation>
    </message>
    <message>
        <source>Answer before the disk holds it</source>
        <translation>Antworten, bevor es auf der Platte ist</translation>
    </message>
    <message>
        <source>Apply entries that are not committed</source>
        <translation>Einträge anwenden, die nicht committet sind</translation>
    </message>
    <message>
        <source>Answer for entries that the leader has not verified</source>
        <translation>Einträge bestätigen, die der Leader nicht geprüft hat</translation>
    </message>
    <message>
        <source>Leader counts itself twice when it commits</source>
        <translation>Der Leader zählt sich beim Committen doppelt</translation>
    </message>
    <message>
        <source>Count votes of older terms</source>
        <translation>Stimmen älterer Terme zählen</translation>
    </message>
    <message>
        <source>Count learners as voters</source>
        <translation>Learner als Wähler zählen</translation>
    </message>
    <message>
        <source>Joint configuration decides by its new half alone</source>
        <translation>Gemeinsame Konfiguration entscheidet mit der neuen Hälfte allein</translation>
    </message>
    <message>
        <source>Change members before the last change is committed</source>
        <translation>Mitglieder ändern, bevor die letzte Änderung committet ist</translation>
    </message>
    <message>
        <source>Own log behind a snapshot counts as committed</source>
        <translation>Das eigene Log hinter einem Snapshot gilt als committet</translation>
    </message>
    <message>
        <source>Answer reads without asking whether it still leads</source>
        <translation>Lesen beantworten, ohne zu fragen, ob er noch Leader ist</translation>
    </message>
    <message>
        <source>Apply a command again that a client sent again</source>
        <translation>Einen Befehl noch einmal anwenden, den ein Client noch einmal gesandt hat</translation>
    </message>
    <message>
        <source>Trust the lease for longer than others wait</source>
        <translation>Dem Lease länger trauen, als andere warten</translation>
    </message>
    <message>
        <source>dissertation</source>
        <translation>Dissertation</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Breaks %1</source>
        <translation>Bricht %1</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Reparieren: %1</translation>
    </message>
    <message>
        <source>Break on purpose: %1</source>
        <translation>Absichtlich brechen: %1</translation>
    </message>
    <message>
        <source>Mend everything that is broken on purpose</source>
        <translation>Alles reparieren, was absichtlich gebrochen ist</translation>
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
        <source>Link %1 → %2: latency 150 ms</source>
        <translation>Verbindung %1 → %2: Latenz 150 ms</translation>
    </message>
    <message>
        <source>Link %1 → %2: 30 % loss</source>
        <translation>Verbindung %1 → %2: 30 % Verlust</translation>
    </message>
    <message>
        <source>Link %1 → %2: as the others</source>
        <translation>Verbindung %1 → %2: wie die anderen</translation>
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
    <message>
        <source>Network: latency 12 ms</source>
        <translation>Netz: Latenz 12 ms</translation>
    </message>
    <message>
        <source>Network: latency 60 ms</source>
        <translation>Netz: Latenz 60 ms</translation>
    </message>
    <message>
        <source>Network: latency 150 ms</source>
        <translation>Netz: Latenz 150 ms</translation>
    </message>
    <message>
        <source>Network: no loss</source>
        <translation>Netz: kein Verlust</translation>
    </message>
    <message>
        <source>Network: 5 % loss</source>
        <translation>Netz: 5 % Verlust</translation>
    </message>
    <message>
        <source>Network: 30 % loss</source>
        <translation>Netz: 30 % Verlust</translation>
    </message>
    <message>
        <source>Network: 20 % duplicated</source>
        <translation>Netz: 20 % dupliziert</translation>
    </message>
    <message>
        <source>Network: 20 % reordered</source>
        <translation>Netz: 20 % umgeordnet</translation>
    </message>
    <message>
        <source>Network: as the scenario says</source>
        <translation>Netz: wie im Szenario</translation>
    </message>
    <message>
        <source>RequestVote reply %1 → %2</source>
        <translation>Antwort auf RequestVote %1 → %2</translation>
    </message>
    <message>
        <source>AppendEntries reply %1 → %2</source>
        <translation>Antwort auf AppendEntries %1 → %2</translation>
    </message>
    <message>
        <source>PreVote reply %1 → %2</source>
        <translation>Antwort auf PreVote %1 → %2</translation>
    </message>
    <message>
        <source>InstallSnapshot reply %1 → %2</source>
        <translation>Antwort auf InstallSnapshot %1 → %2</translation>
    </message>
    <message>
        <source>The message is no longer on its way.</source>
        <translation>Die Nachricht ist nicht mehr unterwegs.</translation>
    </message>
    <message>
        <source>Inspect message</source>
        <translation>Nachricht ansehen</translation>
    </message>
    <message>
        <source>Deliver message now</source>
        <translation>Nachricht jetzt zustellen</translation>
    </message>
    <message>
        <source>Drop message</source>
        <translation>Nachricht verwerfen</translation>
    </message>
    <message>
        <source>Duplicate message</source>
        <translation>Nachricht duplizieren</translation>
    </message>
    <message>
        <source>Delay message by 50 ms</source>
        <translation>Nachricht um 50 ms verzögern</translation>
    </message>
    <message>
        <source>Delay message by 1 s</source>
        <translation>Nachricht um 1 s verzögern</translation>
    </message>
    <message>
        <source>Nobody leads now: there is nobody to ask.</source>
        <translation>Es gibt gerade keinen Leader: Niemand kann gefragt werden.</translation>
    </message>
    <message>
        <source>The last voter cannot be taken out of the cluster.</source>
        <translation>Der letzte Wähler kann nicht aus dem Cluster genommen werden.</translation>
    </message>
    <message>
        <source>Hand leadership to %1</source>
        <translation>Führung an %1 übergeben</translation>
    </message>
    <message>
        <source>Make %1 a voter</source>
        <translation>%1 zum Wähler machen</translation>
    </message>
    <message>
        <source>Make %1 a learner</source>
        <translation>%1 zum Learner machen</translation>
    </message>
    <message>
        <source>Remove %1 from the cluster</source>
        <translation>%1 aus dem Cluster entfernen</translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation>Snapshot von %1 aufnehmen</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>no-op</source>
        <translation>No-op</translation>
    </message>
    <message>
        <source>configuration: %1</source>
        <translation>Konfiguration: %1</translation>
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
        <source>its disk syncs in %1; a crash damages what is synced</source>
        <translation>seine Platte braucht %1 je Sync; ein Absturz beschädigt, was gesynct ist</translation>
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
        <source>Voters with a higher priority than **%1**: **%2**. They shall stand first, so the timer is longer than the settings say.</source>
        <translation>Voter mit höherer Priorität als **%1**: **%2**. Sie sollen zuerst kandidieren, daher ist der Timer länger, als die Einstellungen sagen.</translation>
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
        <source>In a crash the writes under way are lost, and an entry of the log that was on the disk cannot be read any more. Raft relies on disks that keep what they have confirmed.</source>
        <translation>Bei einem Absturz gehen die laufenden Schreibvorgänge verloren, und ein Eintrag des Logs, der schon auf der Platte stand, ist nicht mehr lesbar. Raft verlässt sich auf Platten, die behalten, was sie bestätigt haben.</translation>
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
    <message>
        <source>**The snapshots of %1 and %2 up to index %3 differ**</source>
        <translation>**Die Snapshots von %1 und %2 bis Index %3 unterscheiden sich**</translation>
    </message>
    <message>
        <source>has heard from a majority: it still leads</source>
        <translation>hat von einer Mehrheit gehört: ist weiterhin Leader</translation>
    </message>
    <message>
        <source>has heard from a majority: its lease holds for %1</source>
        <translation>hat von einer Mehrheit gehört: sein Lease gilt noch %1</translation>
    </message>
    <message>
        <source>takes read %1</source>
        <translation>nimmt Lesen %1 an</translation>
    </message>
    <message>
        <source>takes read %1: index %2 must be applied first</source>
        <translation>nimmt Lesen %1 an: erst muss Index %2 angewendet sein</translation>
    </message>
    <message>
        <source>may answer read %1: a majority says it still leads</source>
        <translation>darf Lesen %1 beantworten: eine Mehrheit sagt, dass er noch Leader ist</translation>
    </message>
    <message>
        <source>may answer read %1 at once: its lease holds</source>
        <translation>darf Lesen %1 sofort beantworten: sein Lease gilt</translation>
    </message>
    <message>
        <source>answers read %1 without asking whether it still leads</source>
        <translation>beantwortet Lesen %1, ohne zu fragen, ob er noch Leader ist</translation>
    </message>
    <message>
        <source>does not answer read %1: %2 is the leader</source>
        <translation>beantwortet Lesen %1 nicht: %2 ist Leader</translation>
    </message>
    <message>
        <source>does not answer read %1: it knows no leader</source>
        <translation>beantwortet Lesen %1 nicht: kennt keinen Leader</translation>
    </message>
    <message>
        <source>does not answer read %1: it is not running</source>
        <translation>beantwortet Lesen %1 nicht: läuft nicht</translation>
    </message>
    <message>
        <source>does not answer read %1: it leads no longer</source>
        <translation>beantwortet Lesen %1 nicht: ist nicht mehr Leader</translation>
    </message>
    <message>
        <source>does not answer read %1</source>
        <translation>beantwortet Lesen %1 nicht</translation>
    </message>
    <message>
        <source>client %1 asks: “%2”</source>
        <translation>Client %1 fragt: „%2“</translation>
    </message>
    <message>
        <source>is asked by client %1 again: “%2”</source>
        <translation>wird von Client %1 noch einmal gefragt: „%2“</translation>
    </message>
    <message>
        <source>is asked by client %1: “%2”</source>
        <translation>wird von Client %1 gefragt: „%2“</translation>
    </message>
    <message>
        <source>answers client %1: done</source>
        <translation>antwortet Client %1: erledigt</translation>
    </message>
    <message>
        <source>answers client %1: “%2”</source>
        <translation>antwortet Client %1: „%2“</translation>
    </message>
    <message>
        <source>turns client %1 away: nothing was done</source>
        <translation>weist Client %1 ab: nichts wurde getan</translation>
    </message>
    <message>
        <source>client %1 has no answer in time: it cannot know what was done</source>
        <translation>Client %1 hat nicht rechtzeitig Antwort: er kann nicht wissen, was getan wurde</translation>
    </message>
    <message>
        <source>has not answered client %1 in time</source>
        <translation>hat Client %1 nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>does not apply entry %1 again: “%2” has taken effect before</source>
        <translation>wendet Eintrag %1 nicht noch einmal an: „%2“ hat schon gewirkt</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it asks whether it could win</source>
        <translation>stellt seinen Wahl-Timer auf %1: fragt, ob er gewinnen könnte</translation>
    </message>
    <message>
        <source>sets its election timer to %1: it has a vote now</source>
        <translation>stellt seinen Wahl-Timer auf %1: hat jetzt eine Stimme</translation>
    </message>
    <message>
        <source>stands for election at once, as leader %1 asks it to</source>
        <translation>kandidiert sofort, wie Leader %1 es verlangt</translation>
    </message>
    <message>
        <source>leads no longer: too long has no majority answered</source>
        <translation>ist nicht mehr Leader: zu lange hat keine Mehrheit geantwortet</translation>
    </message>
    <message>
        <source>leads no longer: it has no vote any more</source>
        <translation>ist nicht mehr Leader: hat keine Stimme mehr</translation>
    </message>
    <message>
        <source>gives up its candidacy: nobody has won term %1</source>
        <translation>gibt die Kandidatur auf: niemand hat Term %1 gewonnen</translation>
    </message>
    <message>
        <source>takes no notice of %1: leads itself</source>
        <translation>beachtet %1 nicht: ist selbst Leader</translation>
    </message>
    <message>
        <source>takes no notice of %1: hears from leader %2</source>
        <translation>beachtet %1 nicht: hört von Leader %2</translation>
    </message>
    <message>
        <source>counts the vote of %1: %2 of the %3 it needs among the new voters</source>
        <translation>zählt die Stimme von %1: %2 von %3 nötigen unter den neuen Wählern</translation>
    </message>
    <message>
        <source>is refused by %1: still %2 of the %3 votes it needs among the new voters</source>
        <translation>wird von %1 abgelehnt: weiter %2 von %3 nötigen Stimmen unter den neuen Wählern</translation>
    </message>
    <message>
        <source>stands for election in term %1: needs a majority of the new and of the former voters</source>
        <translation>kandidiert in Term %1: braucht eine Mehrheit der neuen und der bisherigen Wähler</translation>
    </message>
    <message>
        <source>should send heartbeats, but hears no majority</source>
        <translation>müsste Heartbeats senden, hört aber keine Mehrheit</translation>
    </message>
    <message>
        <source>does not take “%1”: it is handing over its leadership</source>
        <translation>nimmt „%1“ nicht an: übergibt gerade die Führung</translation>
    </message>
    <message>
        <source>does not take “%1”: another change of members is not yet committed</source>
        <translation>nimmt „%1“ nicht an: eine andere Änderung der Mitglieder ist noch nicht committet</translation>
    </message>
    <message>
        <source>does not take “%1”: it has committed nothing in its own term yet</source>
        <translation>nimmt „%1“ nicht an: hat im eigenen Term noch nichts committet</translation>
    </message>
    <message>
        <source>does not take “%1”: it does not fit the members</source>
        <translation>nimmt „%1“ nicht an: es passt nicht zu den Mitgliedern</translation>
    </message>
    <message>
        <source>does not take “%1”: it leads no longer</source>
        <translation>nimmt „%1“ nicht an: ist nicht mehr Leader</translation>
    </message>
    <message>
        <source>may not commit index %1 yet: needs a majority of the new and of the former voters</source>
        <translation>darf Index %1 noch nicht committen: braucht eine Mehrheit der neuen und der bisherigen Wähler</translation>
    </message>
    <message>
        <source>has the voters %1 again</source>
        <translation>hat wieder die Wähler %1</translation>
    </message>
    <message>
        <source>has the voters %1, by the snapshot</source>
        <translation>hat laut Snapshot die Wähler %1</translation>
    </message>
    <message>
        <source>begins with the voters %1</source>
        <translation>beginnt mit den Wählern %1</translation>
    </message>
    <message>
        <source>has the voters %1, by entry %2</source>
        <translation>hat laut Eintrag %2 die Wähler %1</translation>
    </message>
    <message>
        <source>needs a majority of the former voters, too: %1</source>
        <translation>braucht auch eine Mehrheit der bisherigen Wähler: %1</translation>
    </message>
    <message>
        <source>has learners, who have no vote: %1</source>
        <translation>hat Learner, die keine Stimme haben: %1</translation>
    </message>
    <message>
        <source>stops handing over to %1: a newer term has begun</source>
        <translation>beendet die Übergabe an %1: ein neuerer Term hat begonnen</translation>
    </message>
    <message>
        <source>gives up handing over to %1: it took too long</source>
        <translation>gibt die Übergabe an %1 auf: sie hat zu lange gedauert</translation>
    </message>
    <message>
        <source>gives up handing over to %1</source>
        <translation>gibt die Übergabe an %1 auf</translation>
    </message>
    <message>
        <source>finds that %1 has caught up: it stores the log up to index %2</source>
        <translation>stellt fest, dass %1 aufgeholt hat: das Log ist dort bis Index %2 gespeichert</translation>
    </message>
    <message>
        <source>hands its leadership over to %1, whose priority is higher, within %2</source>
        <translation>übergibt die Führung an %1, dessen Priorität höher ist, innerhalb von %2</translation>
    </message>
    <message>
        <source>hands its leadership over to %1, within %2</source>
        <translation>übergibt die Führung an %1, innerhalb von %2</translation>
    </message>
    <message>
        <source>asks %1 whether it would vote for it in term %2, with an empty log</source>
        <translation>fragt %1, ob er in Term %2 für ihn stimmen würde, mit leerem Log</translation>
    </message>
    <message>
        <source>asks %1 whether it would vote for it in term %2; its last entry is %3 of term %4</source>
        <translation>fragt %1, ob er in Term %2 für ihn stimmen würde; der letzte Eintrag ist %3 aus Term %4</translation>
    </message>
    <message>
        <source>answers %1: would vote for it in term %2</source>
        <translation>antwortet %1: würde in Term %2 für ihn stimmen</translation>
    </message>
    <message>
        <source>answers %1: would not vote for it in term %2</source>
        <translation>antwortet %1: würde in Term %2 nicht für ihn stimmen</translation>
    </message>
    <message>
        <source>sends %1 its snapshot up to index %2, an empty one</source>
        <translation>sendet %1 seinen Snapshot bis Index %2, einen leeren</translation>
    </message>
    <message>
        <source>sends %1 its snapshot up to index %2: bytes %3 to %4</source>
        <translation>sendet %1 seinen Snapshot bis Index %2: Byte %3 bis %4</translation>
    </message>
    <message>
        <source>answers %1: refuses its snapshot, is in term %2</source>
        <translation>antwortet %1: lehnt dessen Snapshot ab, ist in Term %2</translation>
    </message>
    <message>
        <source>answers %1: holds its snapshot up to index %2</source>
        <translation>antwortet %1: hat dessen Snapshot bis Index %2</translation>
    </message>
    <message>
        <source>answers %1: wants its snapshot up to index %2 from byte %3 on</source>
        <translation>antwortet %1: will dessen Snapshot bis Index %2 ab Byte %3</translation>
    </message>
    <message>
        <source>asks %1 to stand for election at once</source>
        <translation>fordert %1 auf, sofort zu kandidieren</translation>
    </message>
    <message>
        <source>is asked by %1 whether it would vote for it in term %2</source>
        <translation>wird von %1 gefragt, ob er in Term %2 für ihn stimmen würde</translation>
    </message>
    <message>
        <source>hears from %1: would vote for it in term %2</source>
        <translation>hört von %1: würde in Term %2 für ihn stimmen</translation>
    </message>
    <message>
        <source>hears from %1: would not vote for it in term %2</source>
        <translation>hört von %1: würde in Term %2 nicht für ihn stimmen</translation>
    </message>
    <message>
        <source>gets the snapshot of %1 up to index %2, an empty one</source>
        <translation>erhält den Snapshot von %1 bis Index %2, einen leeren</translation>
    </message>
    <message>
        <source>gets the snapshot of %1 up to index %2: bytes %3 to %4</source>
        <translation>erhält den Snapshot von %1 bis Index %2: Byte %3 bis %4</translation>
    </message>
    <message>
        <source>hears from %1: holds the snapshot up to index %2</source>
        <translation>hört von %1: hat den Snapshot bis Index %2</translation>
    </message>
    <message>
        <source>hears from %1: wants the snapshot up to index %2 from byte %3 on (term %4)</source>
        <translation>hört von %1: will den Snapshot bis Index %2 ab Byte %3 (Term %4)</translation>
    </message>
    <message>
        <source>is asked by %1 to stand for election at once</source>
        <translation>wird von %1 aufgefordert, sofort zu kandidieren</translation>
    </message>
    <message>
        <source>would not vote for %1: leads itself</source>
        <translation>würde nicht für %1 stimmen: ist selbst Leader</translation>
    </message>
    <message>
        <source>would not vote for %1: hears from leader %2</source>
        <translation>würde nicht für %1 stimmen: hört von Leader %2</translation>
    </message>
    <message>
        <source>would not vote for %1: is in term %2 already</source>
        <translation>würde nicht für %1 stimmen: ist schon in Term %2</translation>
    </message>
    <message>
        <source>would not vote for %1: voted for %2 in term %3</source>
        <translation>würde nicht für %1 stimmen: hat in Term %3 für %2 gestimmt</translation>
    </message>
    <message>
        <source>would not vote for %1: its last entry is of term %2, ours of term %3</source>
        <translation>würde nicht für %1 stimmen: dessen letzter Eintrag ist aus Term %2, der eigene aus Term %3</translation>
    </message>
    <message>
        <source>would not vote for %1: its log ends at index %2, ours at index %3</source>
        <translation>würde nicht für %1 stimmen: dessen Log endet bei Index %2, das eigene bei Index %3</translation>
    </message>
    <message>
        <source>would have the vote of %1: %2 of the %3 it needs among the new voters</source>
        <translation>hätte die Stimme von %1: %2 von %3 nötigen unter den neuen Wählern</translation>
    </message>
    <message>
        <source>would not have the vote of %1: still %2 of the %3 it needs among the new voters</source>
        <translation>hätte die Stimme von %1 nicht: weiter %2 von %3 nötigen unter den neuen Wählern</translation>
    </message>
    <message>
        <source>would have its own vote: %1 of the %2 it needs</source>
        <translation>hätte die eigene Stimme: %1 von %2 nötigen</translation>
    </message>
    <message>
        <source>would have the vote of %1: %2 of the %3 it needs</source>
        <translation>hätte die Stimme von %1: %2 von %3 nötigen</translation>
    </message>
    <message>
        <source>would not have the vote of %1: still %2 of the %3 it needs</source>
        <translation>hätte die Stimme von %1 nicht: weiter %2 von %3 nötigen</translation>
    </message>
    <message>
        <source>asks whether it could win term %1: needs a majority of the new and of the former voters</source>
        <translation>fragt, ob er Term %1 gewinnen könnte: braucht eine Mehrheit der neuen und der bisherigen Wähler</translation>
    </message>
    <message>
        <source>asks whether it could win term %1: needs %2 of %3 votes</source>
        <translation>fragt, ob er Term %1 gewinnen könnte: braucht %2 von %3 Stimmen</translation>
    </message>
    <message>
        <source>would vote for %1 in term %2</source>
        <translation>würde in Term %2 für %1 stimmen</translation>
    </message>
    <message>
        <source>takes a snapshot up to index %1 of term %2</source>
        <translation>nimmt einen Snapshot bis Index %1 aus Term %2 auf</translation>
    </message>
    <message>
        <source>begins to send %1 its snapshot up to index %2</source>
        <translation>beginnt, %1 seinen Snapshot bis Index %2 zu senden</translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to index %2 and keeps its log after it</source>
        <translation>übernimmt den Snapshot von %1 bis Index %2 und behält das Log danach</translation>
    </message>
    <message>
        <source>takes over the snapshot of %1 up to index %2 in place of its log</source>
        <translation>übernimmt den Snapshot von %1 bis Index %2 anstelle des eigenen Logs</translation>
    </message>
    <message>
        <source>drops 1 entry, index %1: its snapshot holds what it did</source>
        <translation>entfernt 1 Eintrag, Index %1: der Snapshot enthält, was er bewirkt hat</translation>
    </message>
    <message>
        <source>drops %1 entries up to index %2: its snapshot holds what they did</source>
        <translation>entfernt %1 Einträge bis Index %2: der Snapshot enthält, was sie bewirkt haben</translation>
    </message>
    <message>
        <source>The members are changing (§6), so it takes two majorities: **%1** of the new voters (%2) and **%3** of the former ones (%4).</source>
        <translation>Die Mitglieder ändern sich (§6), also braucht es zwei Mehrheiten: **%1** der neuen Wähler (%2) und **%3** der bisherigen (%4).</translation>
    </message>
    <message>
        <source>The members are changing (§6), so it takes two majorities: of the new voters (%1) it has **%2** and needs **%3**, of the former ones (%4) it has **%5** and needs **%6**.</source>
        <translation>Die Mitglieder ändern sich (§6), also braucht es zwei Mehrheiten: Von den neuen Wählern (%1) sind es **%2**, nötig sind **%3**; von den bisherigen (%4) sind es **%5**, nötig sind **%6**.</translation>
    </message>
    <message>
        <source>**%1** is handing its leadership over to **%2**. Were it to take commands meanwhile, the other would never have the whole log.</source>
        <translation>**%1** übergibt gerade die Führung an **%2**. Nähme er inzwischen Befehle an, hätte der andere nie das ganze Log.</translation>
    </message>
    <message>
        <source>**%1** is handing its leadership over. Were it to take commands meanwhile, the other would never have the whole log.</source>
        <translation>**%1** übergibt gerade die Führung. Nähme er inzwischen Befehle an, hätte der andere nie das ganze Log.</translation>
    </message>
    <message>
        <source>This takes no longer than an election timeout: the client may soon try again.</source>
        <translation>Das dauert höchstens ein Wahl-Timeout: Der Client kann es bald wieder versuchen.</translation>
    </message>
    <message>
        <source>At **%1** another change of members is under way and not yet committed, so it takes no new one.</source>
        <translation>Bei **%1** läuft eine andere Änderung der Mitglieder, die noch nicht committet ist, also nimmt er keine neue an.</translation>
    </message>
    <message>
        <source>With two at once there could be majorities that share no server, and they could decide differently.</source>
        <translation>Bei zweien zugleich könnte es Mehrheiten geben, die keinen Server gemeinsam haben, und sie könnten verschieden entscheiden.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but has not committed an entry of it yet, so it takes no change of members.</source>
        <translation>**%1** ist Leader von Term **%2**, hat daraus aber noch keinen Eintrag committet, also nimmt er keine Änderung der Mitglieder an.</translation>
    </message>
    <message>
        <source>An earlier leader may have begun a change that is not in this log. Once an entry of this term is committed, nobody can be elected by that change any more, and the two cannot overlap.</source>
        <translation>Ein früherer Leader kann eine Änderung begonnen haben, die nicht in diesem Log steht. Sobald ein Eintrag dieses Terms committet ist, kann durch jene Änderung niemand mehr gewählt werden, und die beiden können sich nicht überschneiden.</translation>
    </message>
    <message>
        <source>What is asked does not fit the members that **%1** knows: it would change nothing, leave nobody with a vote, or make a server lead that cannot.</source>
        <translation>Was verlangt wird, passt nicht zu den Mitgliedern, die **%1** kennt: Es würde nichts ändern, niemandem eine Stimme lassen oder einen Server zum Leader machen, der es nicht sein kann.</translation>
    </message>
    <message>
        <source>Only the leader takes commands, and **%1** leads no longer. The client must try another server.</source>
        <translation>Nur der Leader nimmt Befehle an, und **%1** ist keiner mehr. Der Client muss es bei einem anderen Server versuchen.</translation>
    </message>
    <message>
        <source>Client **%1** asks the cluster for **%2**, its operation number **%3**.</source>
        <translation>Client **%1** bittet den Cluster um **%2**, seine Operation Nummer **%3**.</translation>
    </message>
    <message>
        <source>Client **%1** asks **%4** for **%2**, its operation number **%3**.</source>
        <translation>Client **%1** bittet **%4** um **%2**, seine Operation Nummer **%3**.</translation>
    </message>
    <message>
        <source>A client numbers what it asks for. Should it have to ask again, the servers know by the number that it is the same.</source>
        <translation>Ein Client nummeriert, worum er bittet. Muss er noch einmal fragen, erkennen die Server an der Nummer, dass es dasselbe ist.</translation>
    </message>
    <message>
        <source>It has asked for this before and had no answer in time. It cannot know whether the request, the answer or the server was lost.</source>
        <translation>Er hat schon einmal darum gebeten und nicht rechtzeitig Antwort erhalten. Er kann nicht wissen, ob die Anfrage, die Antwort oder der Server verloren ging.</translation>
    </message>
    <message>
        <source>It uses the same number as before: if the command has taken effect already, it does not do so twice.</source>
        <translation>Er verwendet dieselbe Nummer wie zuvor: Hat der Befehl schon gewirkt, wirkt er kein zweites Mal.</translation>
    </message>
    <message>
        <source>Client **%1** has its answer to operation number **%2**, **%3** after it last asked.</source>
        <translation>Client **%1** hat die Antwort auf Operation Nummer **%2**, **%3** nachdem er zuletzt gefragt hat.</translation>
    </message>
    <message>
        <source>Client **%1** has its answer to operation number **%2**.</source>
        <translation>Client **%1** hat die Antwort auf Operation Nummer **%2**.</translation>
    </message>
    <message>
        <source>A leader answers a command only once it is committed and applied, so what a client was told is never lost.</source>
        <translation>Ein Leader beantwortet einen Befehl erst, wenn er committet und angewendet ist; was einem Client gesagt wurde, geht also nie verloren.</translation>
    </message>
    <message>
        <source>Operation number **%2** of client **%1** was not taken: it has had no effect and never will.</source>
        <translation>Operation Nummer **%2** von Client **%1** wurde nicht angenommen: Sie hatte keine Wirkung und wird nie eine haben.</translation>
    </message>
    <message>
        <source>The client may ask another server, most likely the leader.</source>
        <translation>Der Client kann einen anderen Server fragen, am besten den Leader.</translation>
    </message>
    <message>
        <source>Client **%1** has waited too long for an answer to operation number **%2**. It may have taken effect, may still do so, or never will.</source>
        <translation>Client **%1** hat zu lange auf Antwort zu Operation Nummer **%2** gewartet. Sie kann gewirkt haben, kann es noch tun oder wird es nie.</translation>
    </message>
    <message>
        <source>The client cannot tell these apart. It can safely ask again only if the servers notice that it is the same operation.</source>
        <translation>Der Client kann das nicht unterscheiden. Noch einmal fragen darf er nur, wenn die Server bemerken, dass es dieselbe Operation ist.</translation>
    </message>
    <message>
        <source>Entry **%2** carries **%3**, which **%1** has applied before: its client had no answer and sent it again.</source>
        <translation>Eintrag **%2** enthält **%3**, und das hat **%1** schon angewendet: Der Client hatte keine Antwort und hat es noch einmal gesandt.</translation>
    </message>
    <message>
        <source>Both copies are committed, but the second one changes nothing. Every server remembers for each client the number of its last command and the answer, and gives that answer again.</source>
        <translation>Beide sind committet, aber der zweite ändert nichts. Jeder Server merkt sich zu jedem Client die Nummer des letzten Befehls und die Antwort und gibt diese noch einmal.</translation>
    </message>
    <message>
        <source>All servers remember the same, as they apply the same log. So each of them skips it.</source>
        <translation>Alle Server merken sich dasselbe, denn sie wenden dasselbe Log an. Also überspringt ihn jeder von ihnen.</translation>
    </message>
    <message>
        <source>**%1** stores it as well, but has no vote and does not count.</source>
        <translation>**%1** hat ihn auch gespeichert, hat aber keine Stimme und zählt nicht.</translation>
    </message>
    <message>
        <source>**%1** store it as well, but have no vote and do not count.</source>
        <translation>**%1** haben ihn auch gespeichert, haben aber keine Stimme und zählen nicht.</translation>
    </message>
    <message>
        <source>**%1** leads without a vote until its removal is committed, so it does not count itself (§6).</source>
        <translation>**%1** ist Leader ohne Stimme, bis seine Entfernung committet ist, also zählt er sich selbst nicht (§6).</translation>
    </message>
    <message>
        <source>Index **%1** is stored by **%2**, and it is of the leader&apos;s own term **%3**.</source>
        <translation>Index **%1** ist auf **%2** gespeichert und aus dem eigenen Term **%3** des Leaders.</translation>
    </message>
    <message>
        <source>Index **%1** is of term **%2**, and **%3** leads term **%4**. It must not commit it by counting, though **%5** store it: a server with a later last term can still be elected and replace it. A rule of Raft was broken.</source>
        <translation>Index **%1** ist aus Term **%2**, und **%3** ist Leader von Term **%4**. Er darf ihn nicht durch Zählen committen, obwohl er auf **%5** gespeichert ist: Ein Server mit späterem letzten Term kann noch gewählt werden und ihn ersetzen. Eine Regel von Raft wurde gebrochen.</translation>
    </message>
    <message>
        <source>That is not enough, and still the leader takes it for committed: a rule of Raft was broken. A majority without it can elect another leader, and it is lost.</source>
        <translation>Das genügt nicht, und doch hält der Leader ihn für committet: Eine Regel von Raft wurde gebrochen. Eine Mehrheit ohne ihn kann einen anderen Leader wählen, und er ist verloren.</translation>
    </message>
    <message>
        <source>Entry **%1** is committed and its turn has come. It says who the members are, which has held since it was stored. The stored values stay as they are.</source>
        <translation>Eintrag **%1** ist committet und an der Reihe. Er sagt, wer die Mitglieder sind, und das gilt schon, seit er gespeichert wurde. Die gespeicherten Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but the last time that a majority answered it was **%3** ago: longer than an election timeout.</source>
        <translation>**%1** ist Leader von Term **%2**, aber zuletzt hat ihm eine Mehrheit vor **%3** geantwortet: Das ist länger als ein Wahl-Timeout.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2**, but for longer than an election timeout no majority has answered it.</source>
        <translation>**%1** ist Leader von Term **%2**, aber länger als ein Wahl-Timeout hat ihm keine Mehrheit geantwortet.</translation>
    </message>
    <message>
        <source>It may be cut off, and the others may have another leader by now. Alone it can commit nothing: its clients would wait in vain instead of looking for the other.</source>
        <translation>Vielleicht ist er abgeschnitten, und die anderen haben längst einen anderen Leader. Allein kann er nichts committen: Seine Clients würden vergeblich warten, statt den anderen zu suchen.</translation>
    </message>
    <message>
        <source>The log is committed up to index **%2**, and with it the configuration in which **%1** has no vote. **%1** has led until now and steps down.</source>
        <translation>Das Log ist bis Index **%2** committet und damit die Konfiguration, in der **%1** keine Stimme hat. **%1** war bis jetzt Leader und tritt zurück.</translation>
    </message>
    <message>
        <source>The configuration in which **%1** has no vote is committed: **%1** has led until now and steps down.</source>
        <translation>Die Konfiguration, in der **%1** keine Stimme hat, ist committet: **%1** war bis jetzt Leader und tritt zurück.</translation>
    </message>
    <message>
        <source>It could not go earlier: before that, the servers of the new configuration might not have been able to elect one of themselves. It did not count itself in the majority that committed it.</source>
        <translation>Früher konnte er nicht gehen: Davor hätten die Server der neuen Konfiguration vielleicht keinen der Ihren wählen können. In der Mehrheit, die sie committet hat, hat er sich selbst nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Now the others elect one of themselves: **%1** of **%2** servers are enough.</source>
        <translation>Jetzt wählen die anderen einen der Ihren: **%1** von **%2** Servern genügen.</translation>
    </message>
    <message>
        <source>**%1** stood for election in term **%2** and has not won it in time. It stays in that term as a follower.</source>
        <translation>**%1** hat in Term **%2** kandidiert und nicht rechtzeitig gewonnen. Er bleibt als Follower in diesem Term.</translation>
    </message>
    <message>
        <source>Before it begins another term it asks once more whether it could win: the others may be out of reach, and terms begun in vain disturb them later.</source>
        <translation>Bevor er einen weiteren Term beginnt, fragt er noch einmal, ob er gewinnen könnte: Die anderen sind vielleicht unerreichbar, und vergeblich begonnene Terme stören sie später.</translation>
    </message>
    <message>
        <source>**%1** has the votes of **%2** in term **%3**.</source>
        <translation>**%1** hat in Term **%3** die Stimmen von **%2**.</translation>
    </message>
    <message>
        <source>That is not enough. A rule of Raft was broken: another server could win the same term.</source>
        <translation>Das genügt nicht. Eine Regel von Raft wurde gebrochen: Ein anderer Server könnte denselben Term gewinnen.</translation>
    </message>
    <message>
        <source>**%1** gets a snapshot of **%2** for term **%3**. Only the one who won the election sends these, so it follows **%2**.</source>
        <translation>**%1** erhält von **%2** einen Snapshot für Term **%3**. Den sendet nur, wer die Wahl gewonnen hat, also folgt er **%2**.</translation>
    </message>
    <message>
        <source>**%1** appends what its leader **%2** sent, at index **%3**: not a command, but who the members are.</source>
        <translation>**%1** hängt bei Index **%3** an, was sein Leader **%2** gesandt hat: keinen Befehl, sondern wer die Mitglieder sind.</translation>
    </message>
    <message>
        <source>**%1** puts who the members are into its log, at index **%2**, and sends it to the others like any entry.</source>
        <translation>**%1** schreibt bei Index **%2** in sein Log, wer die Mitglieder sind, und sendet das den anderen wie jeden Eintrag.</translation>
    </message>
    <message>
        <source>This is a joint configuration: **%1** shall be the voters, but until that is settled, **%2** decide as well.</source>
        <translation>Das ist eine gemeinsame Konfiguration: **%1** sollen die Wähler sein, aber bis das feststeht, entscheiden auch **%2** mit.</translation>
    </message>
    <message>
        <source>The voters are **%1**; the learners **%2** get the log and have no vote.</source>
        <translation>Die Wähler sind **%1**; die Learner **%2** erhalten das Log und haben keine Stimme.</translation>
    </message>
    <message>
        <source>The voters are **%1**.</source>
        <translation>Die Wähler sind **%1**.</translation>
    </message>
    <message>
        <source>**%1** goes by it from now on, before it is committed. Members change by an entry of the log, so that every server changes at the same place in it.</source>
        <translation>**%1** richtet sich ab jetzt danach, noch bevor sie committet ist. Mitglieder ändern sich durch einen Eintrag im Log, damit jeder Server an derselben Stelle darin wechselt.</translation>
    </message>
    <message>
        <source>It holds no command: with such an entry a leader begins its term.</source>
        <translation>Er enthält keinen Befehl: Mit einem solchen Eintrag beginnt ein Leader seinen Term.</translation>
    </message>
    <message>
        <source>It is stored, not committed.</source>
        <translation>Er ist gespeichert, nicht committet.</translation>
    </message>
    <message>
        <source>The newer one was not committed, so it may be taken back.</source>
        <translation>Die neuere war nicht committet, also durfte sie zurückgenommen werden.</translation>
    </message>
    <message>
        <source>**%1** begins with **%2** as the voters.</source>
        <translation>**%1** beginnt mit **%2** als Wählern.</translation>
    </message>
    <message>
        <source>The entry with the newer configuration was removed from the log of **%1**, so that with which it began holds again: the voters are **%2**.</source>
        <translation>Der Eintrag mit der neueren Konfiguration wurde aus dem Log von **%1** entfernt, also gilt wieder die, mit der er begann: Die Wähler sind **%2**.</translation>
    </message>
    <message>
        <source>The entry with the newer configuration was removed from the log of **%1**, so that of entry **%2** holds again: the voters are **%3**.</source>
        <translation>Der Eintrag mit der neueren Konfiguration wurde aus dem Log von **%1** entfernt, also gilt wieder die aus Eintrag **%2**: Die Wähler sind **%3**.</translation>
    </message>
    <message>
        <source>**%1** has taken over a snapshot, which also says who the members were at its end: the log that said so is gone. The voters are **%2** now.</source>
        <translation>**%1** hat einen Snapshot übernommen, der auch sagt, wer an seinem Ende die Mitglieder waren: Das Log, in dem das stand, ist fort. Die Wähler sind jetzt **%2**.</translation>
    </message>
    <message>
        <source>**%1** has started and finds on its disk who the members are, by entry **%2**: the voters are **%3**.</source>
        <translation>**%1** ist gestartet und findet auf der Platte in Eintrag **%2**, wer die Mitglieder sind: Die Wähler sind **%3**.</translation>
    </message>
    <message>
        <source>Entry **%2** in the log of **%1** says who the members are: the voters are **%3**.</source>
        <translation>Eintrag **%2** im Log von **%1** sagt, wer die Mitglieder sind: Die Wähler sind **%3**.</translation>
    </message>
    <message>
        <source>The voters stay the same: only who else gets the log changes.</source>
        <translation>Die Wähler bleiben dieselben: Es ändert sich nur, wer sonst noch das Log erhält.</translation>
    </message>
    <message>
        <source>Only one voter changes (%1), so it needs no joint configuration: every majority before and every majority after share a server, and cannot decide against each other.</source>
        <translation>Nur ein Wähler ändert sich (%1), also braucht es keine gemeinsame Konfiguration: Jede Mehrheit davor und jede danach haben einen Server gemeinsam und können nicht gegeneinander entscheiden.</translation>
    </message>
    <message>
        <source>Several voters change at once (%1) without a joint configuration: a majority before and one after may share no server, and each could elect a leader of the same term. A rule of Raft was broken.</source>
        <translation>Mehrere Wähler ändern sich auf einmal (%1), ohne gemeinsame Konfiguration: Eine Mehrheit davor und eine danach haben vielleicht keinen Server gemeinsam, und jede könnte für denselben Term einen Leader wählen. Eine Regel von Raft wurde gebrochen.</translation>
    </message>
    <message>
        <source>It is a joint configuration, the first half of a change. Whatever is decided meanwhile needs **%1** of the new voters (%2) and **%3** of the former ones (%4).</source>
        <translation>Das ist eine gemeinsame Konfiguration, die erste Hälfte einer Änderung. Was inzwischen entschieden wird, braucht **%1** der neuen Wähler (%2) und **%3** der bisherigen (%4).</translation>
    </message>
    <message>
        <source>Servers cannot all change at one moment. With both majorities needed, those that know the new voters and those that do not yet can never decide differently.</source>
        <translation>Server können nicht alle im selben Augenblick wechseln. Sind beide Mehrheiten nötig, können die, die die neuen Wähler kennen, und die, die sie noch nicht kennen, nie verschieden entscheiden.</translation>
    </message>
    <message>
        <source>**%1** has no vote in it, and leads on until it is committed, without counting itself: somebody must bring it to the others.</source>
        <translation>**%1** hat darin keine Stimme und bleibt Leader, bis sie committet ist, ohne sich selbst zu zählen: Jemand muss sie den anderen bringen.</translation>
    </message>
    <message>
        <source>**%1** has no vote any more, so it stands for election no more.</source>
        <translation>**%1** hat keine Stimme mehr, also kandidiert er nicht mehr.</translation>
    </message>
    <message>
        <source>**%1** has a vote from now on.</source>
        <translation>**%1** hat ab jetzt eine Stimme.</translation>
    </message>
    <message>
        <source>The joint configuration before it is committed, so the former voters are needed no more: **%1** of **%2** servers decide now.</source>
        <translation>Die gemeinsame Konfiguration davor ist committet, also werden die bisherigen Wähler nicht mehr gebraucht: Jetzt entscheiden **%1** von **%2** Servern.</translation>
    </message>
    <message>
        <source>A server goes by the last configuration in its log, committed or not. Should the entry be removed again, the one before holds.</source>
        <translation>Ein Server richtet sich nach der letzten Konfiguration in seinem Log, committet oder nicht. Wird der Eintrag wieder entfernt, gilt die davor.</translation>
    </message>
    <message>
        <source>While the members change, **%1** needs a majority of the former voters as well, **%2** of **%3** (%4).</source>
        <translation>Solange sich die Mitglieder ändern, braucht **%1** auch eine Mehrheit der bisherigen Wähler, **%2** von **%3** (%4).</translation>
    </message>
    <message>
        <source>Of these, **%1** shall have no vote afterwards. They are needed until the joint configuration is committed.</source>
        <translation>Von diesen soll **%1** danach keine Stimme haben. Gebraucht werden sie, bis die gemeinsame Konfiguration committet ist.</translation>
    </message>
    <message>
        <source>Otherwise the former voters that have not heard of the change could elect a leader, and the new ones another.</source>
        <translation>Sonst könnten die bisherigen Wähler, die von der Änderung nichts gehört haben, einen Leader wählen, und die neuen einen anderen.</translation>
    </message>
    <message>
        <source>Learners: **%1**. Learners get the log like everybody, but have no vote: they neither elect nor count when an entry is committed.</source>
        <translation>Learner: **%1**. Learner erhalten das Log wie alle, haben aber keine Stimme: Sie wählen nicht und zählen nicht, wenn ein Eintrag committet wird.</translation>
    </message>
    <message>
        <source>A new server begins with an empty log. If it counted at once, commitment might have to wait until it has received everything.</source>
        <translation>Ein neuer Server beginnt mit leerem Log. Zählte er sofort, müsste das Committen vielleicht warten, bis er alles erhalten hat.</translation>
    </message>
    <message>
        <source>A learner that shall become a voter gets its vote once it has caught up.</source>
        <translation>Ein Learner, der Wähler werden soll, erhält seine Stimme, sobald er aufgeholt hat.</translation>
    </message>
    <message>
        <source>**%1** stores the log up to index **%2**, and **%3** has committed up to index **%4**: it has caught up.</source>
        <translation>**%1** hat das Log bis Index **%2** gespeichert, und **%3** hat bis Index **%4** committet: Er hat aufgeholt.</translation>
    </message>
    <message>
        <source>It can now get its vote: the others will not have to wait for it. The change goes on by the next configuration.</source>
        <translation>Jetzt kann er seine Stimme erhalten: Die anderen müssen nicht auf ihn warten. Die Änderung geht mit der nächsten Konfiguration weiter.</translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is already in term **%3**: what belongs to an older term has no effect.</source>
        <translation>Sie trägt Term **%1**, und **%2** ist schon in Term **%3**: Was zu einem älteren Term gehört, hat keine Wirkung.</translation>
    </message>
    <message>
        <source>It asks about term **%1**, and **%2** is in term **%3**. A question changes nobody&apos;s term.</source>
        <translation>Sie fragt nach Term **%1**, und **%2** ist in Term **%3**. Eine Frage ändert niemandes Term.</translation>
    </message>
    <message>
        <source>It answers the question about term **%1**, the one that **%2** would begin.</source>
        <translation>Sie beantwortet die Frage nach Term **%1**, dem, den **%2** beginnen würde.</translation>
    </message>
    <message>
        <source>It answers the question about term **%1**, but **%2** would now begin term **%3**: the answer comes too late.</source>
        <translation>Sie beantwortet die Frage nach Term **%1**, aber **%2** würde jetzt Term **%3** beginnen: Die Antwort kommt zu spät.</translation>
    </message>
    <message>
        <source>It carries term **%1**, and **%2** is in term **%3**. But **%2** hears from a leader, so it takes no notice and stays in its term.</source>
        <translation>Sie trägt Term **%1**, und **%2** ist in Term **%3**. Aber **%2** hört von einem Leader, also beachtet er sie nicht und bleibt in seinem Term.</translation>
    </message>
    <message>
        <source>It was about whether an election could be won. If too few answers come, the question is asked again when the election timer fires.</source>
        <translation>Es ging darum, ob eine Wahl zu gewinnen wäre. Kommen zu wenige Antworten, wird noch einmal gefragt, wenn der Wahl-Timer abläuft.</translation>
    </message>
    <message>
        <source>**%1** waits for an answer and sends this piece again with its next heartbeat.</source>
        <translation>**%1** wartet auf Antwort und sendet dieses Stück mit dem nächsten Heartbeat noch einmal.</translation>
    </message>
    <message>
        <source>**%1** does not learn how much of the snapshot **%2** has. It sends the last piece again with its next heartbeat, and the answer to that says it.</source>
        <translation>**%1** erfährt nicht, wie viel vom Snapshot **%2** hat. Er sendet das letzte Stück mit dem nächsten Heartbeat noch einmal, und die Antwort darauf sagt es.</translation>
    </message>
    <message>
        <source>**%1** never learns that it should lead. If no newer term has begun within an election timeout, **%2** leads on.</source>
        <translation>**%1** erfährt nie, dass er Leader werden soll. Hat innerhalb eines Wahl-Timeouts kein neuerer Term begonnen, bleibt **%2** Leader.</translation>
    </message>
    <message>
        <source>Its state machine begins with the snapshot that its disk kept, if it kept one. How far the log after that is committed, a leader tells it, and it applies that again.</source>
        <translation>Sein Zustandsautomat beginnt mit dem Snapshot, den die Platte behalten hat, falls es einen gibt. Wie weit das Log danach committet ist, sagt ihm ein Leader, und er wendet es noch einmal an.</translation>
    </message>
    <message>
        <source>Raft never needs a right clock to be correct. Wrong timing only costs elections, or time without a leader. The one exception is a read that relies on a lease (dissertation §6.4.1).</source>
        <translation>Um korrekt zu sein, braucht Raft nie eine richtige Uhr. Falsche Zeiten kosten nur Wahlen oder Zeit ohne Leader. Die eine Ausnahme ist ein Lesen, das sich auf ein Lease verlässt (Dissertation §6.4.1).</translation>
    </message>
    <message>
        <source>A majority has answered messages that **%1** sent as the leader of term **%2**: it still leads and may go on.</source>
        <translation>Eine Mehrheit hat Nachrichten beantwortet, die **%1** als Leader von Term **%2** gesandt hat: Er ist noch Leader und darf weitermachen.</translation>
    </message>
    <message>
        <source>Whoever hears a leader helps nobody else to win for the shortest election timeout. So no other can be elected for a while, counted from when those messages were sent: this is a lease.</source>
        <translation>Wer einen Leader hört, hilft für das kürzeste Wahl-Timeout niemandem sonst zu gewinnen. Also kann eine Weile kein anderer gewählt werden, gerechnet ab dem Senden jener Nachrichten: Das ist ein Lease.</translation>
    </message>
    <message>
        <source>It holds for another **%1**, with something taken off for clocks that do not run at quite the same rate.</source>
        <translation>Es gilt noch **%1**; etwas ist abgezogen für Uhren, die nicht ganz gleich schnell gehen.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2** and takes the read. A read changes nothing, so it needs no entry of its own in the log.</source>
        <translation>**%1** ist Leader von Term **%2** und nimmt das Lesen an. Ein Lesen ändert nichts, also braucht es keinen eigenen Eintrag im Log.</translation>
    </message>
    <message>
        <source>As a new leader it does not know yet how far the log is committed. So it first applies all that stood in it when its term began, up to index **%1**.</source>
        <translation>Als neuer Leader weiß er noch nicht, wie weit das Log committet ist. Also wendet er erst alles an, was zu Beginn seines Terms darin stand, bis Index **%1**.</translation>
    </message>
    <message>
        <source>It notes how far it has committed, index **%1**: the answer must show at least that much.</source>
        <translation>Er merkt sich, wie weit er committet hat, Index **%1**: Die Antwort muss mindestens das zeigen.</translation>
    </message>
    <message>
        <source>It must also be sure that it still leads. Another may have been elected without its knowing, and have committed newer values.</source>
        <translation>Er muss auch sicher sein, dass er noch Leader ist. Ein anderer kann ohne sein Wissen gewählt worden sein und neuere Werte committet haben.</translation>
    </message>
    <message>
        <source>Indeed **%1** leads term **%2** already. What **%3** answers may be out of date.</source>
        <translation>Tatsächlich ist **%1** schon Leader von Term **%2**. Was **%3** antwortet, kann veraltet sein.</translation>
    </message>
    <message>
        <source>**%1** is a majority by itself, so it still led when read **%2** was asked.</source>
        <translation>**%1** ist allein eine Mehrheit, also war er noch Leader, als nach Lesen **%2** gefragt wurde.</translation>
    </message>
    <message>
        <source>A majority, at least **%1** servers, has answered messages that **%2** sent after read **%3** was asked: it still led then.</source>
        <translation>Eine Mehrheit, mindestens **%1** Server, hat Nachrichten beantwortet, die **%2** gesandt hat, nachdem nach Lesen **%3** gefragt wurde: Er war da noch Leader.</translation>
    </message>
    <message>
        <source>To be sure of that took **%1**.</source>
        <translation>Dessen sicher zu sein hat **%1** gedauert.</translation>
    </message>
    <message>
        <source>The read waited until an entry of the leader&apos;s own term was committed: only then does a new leader know all that is.</source>
        <translation>Das Lesen hat gewartet, bis ein Eintrag aus dem eigenen Term des Leaders committet war: Erst dann weiß ein neuer Leader von allem, was committet ist.</translation>
    </message>
    <message>
        <source>So when the read was asked, nobody else can have committed anything newer. It is answered once index **%1** is applied.</source>
        <translation>Als nach dem Lesen gefragt wurde, kann also niemand sonst etwas Neueres committet haben. Es wird beantwortet, sobald Index **%1** angewendet ist.</translation>
    </message>
    <message>
        <source>The lease of **%1** holds for another **%2**: until then no other can be elected. So it answers read **%3** without a round of heartbeats.</source>
        <translation>Das Lease von **%1** gilt noch **%2**: Bis dahin kann kein anderer gewählt werden. Also beantwortet er Lesen **%3** ohne eine Runde Heartbeats.</translation>
    </message>
    <message>
        <source>By its clock the lease of **%1** holds: until it ends no other can be elected. So it answers read **%2** without a round of heartbeats.</source>
        <translation>Nach seiner Uhr gilt das Lease von **%1**: Bis es endet, kann kein anderer gewählt werden. Also beantwortet er Lesen **%2** ohne eine Runde Heartbeats.</translation>
    </message>
    <message>
        <source>That is faster, and safe only while clocks run at nearly the same rate. Were its clock much slower than those of the others, they could elect another while it still trusts its lease.</source>
        <translation>Das ist schneller und nur sicher, solange Uhren fast gleich schnell gehen. Ginge seine Uhr viel langsamer als die der anderen, könnten sie einen anderen wählen, während er seinem Lease noch traut.</translation>
    </message>
    <message>
        <source>Its clock runs at **%1** of true speed.</source>
        <translation>Seine Uhr läuft mit **%1** des Normaltempos.</translation>
    </message>
    <message>
        <source>**%1** answers read **%2** from what it has committed, without asking whether it still leads. A rule of Raft is broken here.</source>
        <translation>**%1** beantwortet Lesen **%2** aus dem, was er committet hat, ohne zu fragen, ob er noch Leader ist. Hier wird eine Regel von Raft gebrochen.</translation>
    </message>
    <message>
        <source>If another was elected meanwhile, newer values may be committed that **%1** knows nothing of.</source>
        <translation>Wurde inzwischen ein anderer gewählt, können neuere Werte committet sein, von denen **%1** nichts weiß.</translation>
    </message>
    <message>
        <source>Only the leader answers reads: **%1** may be behind. It follows **%2** and tells the client so.</source>
        <translation>Nur der Leader beantwortet Lesen: **%1** kann zurückliegen. Er folgt **%2** und sagt das dem Client.</translation>
    </message>
    <message>
        <source>Only the leader answers reads, and **%1** knows of none. The client must try again later.</source>
        <translation>Nur der Leader beantwortet Lesen, und **%1** kennt keinen. Der Client muss es später wieder versuchen.</translation>
    </message>
    <message>
        <source>**%1** leads no longer, and no majority had confirmed in time that it did. It cannot tell whether newer values are committed, so read **%2** gets no answer from it.</source>
        <translation>**%1** ist nicht mehr Leader, und keine Mehrheit hatte rechtzeitig bestätigt, dass er es war. Er kann nicht wissen, ob neuere Werte committet sind, also erhält Lesen **%2** von ihm keine Antwort.</translation>
    </message>
    <message>
        <source>A read changes nothing: the client may ask the next leader.</source>
        <translation>Ein Lesen ändert nichts: Der Client darf den nächsten Leader fragen.</translation>
    </message>
    <message>
        <source>**%1** does not answer read **%2**.</source>
        <translation>**%1** beantwortet Lesen **%2** nicht.</translation>
    </message>
    <message>
        <source>**%1** leads term **%2** itself, so it does not help **%3** to win another.</source>
        <translation>**%1** ist selbst Leader von Term **%2**, also hilft er **%3** nicht, einen anderen zu gewinnen.</translation>
    </message>
    <message>
        <source>**%1** heard from its leader **%2** only **%3** ago, less than the shortest election timeout, so it does not help **%4** to win an election.</source>
        <translation>**%1** hat erst vor **%3** von seinem Leader **%2** gehört, weniger als das kürzeste Wahl-Timeout, also hilft er **%4** nicht, eine Wahl zu gewinnen.</translation>
    </message>
    <message>
        <source>**%1** hears from its leader **%2**, so it does not help **%3** to win an election.</source>
        <translation>**%1** hört von seinem Leader **%2**, also hilft er **%3** nicht, eine Wahl zu gewinnen.</translation>
    </message>
    <message>
        <source>It does not adopt the candidate&apos;s newer term either: to do so would depose the leader.</source>
        <translation>Er übernimmt auch den neueren Term des Kandidaten nicht: Das würde den Leader absetzen.</translation>
    </message>
    <message>
        <source>A server that was removed, or that the leader does not reach, stands for election again and again. This rule keeps it from disturbing the others.</source>
        <translation>Ein Server, der entfernt wurde oder den der Leader nicht erreicht, kandidiert immer wieder. Diese Regel hält ihn davon ab, die anderen zu stören.</translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, but **%3** is already in term **%4**.</source>
        <translation>**%1** fragt nach Term **%2**, aber **%3** ist schon in Term **%4**.</translation>
    </message>
    <message>
        <source>**%1** asks about an older term than **%3**, the term of **%2**.</source>
        <translation>**%1** fragt nach einem älteren Term als **%3**, dem Term von **%2**.</translation>
    </message>
    <message>
        <source>The answer carries the newer term. **%1** adopts it, and may then ask about the one after it.</source>
        <translation>Die Antwort trägt den neueren Term. **%1** übernimmt ihn und darf dann nach dem darauf fragen.</translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, and in that **%3** has already voted for itself.</source>
        <translation>**%1** fragt nach Term **%2**, und darin hat **%3** schon für sich selbst gestimmt.</translation>
    </message>
    <message>
        <source>**%1** asks about term **%2**, and in that **%3** has already voted for **%4**.</source>
        <translation>**%1** fragt nach Term **%2**, und darin hat **%3** schon für **%4** gestimmt.</translation>
    </message>
    <message>
        <source>A server votes once in a term, so it would have no vote left to give.</source>
        <translation>Ein Server stimmt in einem Term nur einmal ab, also hätte er keine Stimme mehr zu geben.</translation>
    </message>
    <message>
        <source>While a leader is heard, no other is needed. So a server that was cut off and comes back does not depose the leader: it learns of it and follows.</source>
        <translation>Solange ein Leader zu hören ist, braucht es keinen anderen. Ein Server, der abgeschnitten war und zurückkommt, setzt den Leader also nicht ab: Er erfährt von ihm und folgt.</translation>
    </message>
    <message>
        <source>It says that the leader itself has asked for this election. So **%1** may vote although it still hears from that leader.</source>
        <translation>Sie sagt, dass der Leader selbst diese Wahl verlangt hat. Also darf **%1** stimmen, obwohl er noch von diesem Leader hört.</translation>
    </message>
    <message>
        <source>**%1** asks **%2** whether it would vote for it in term **%3**. Its log is empty.</source>
        <translation>**%1** fragt **%2**, ob er in Term **%3** für ihn stimmen würde. Sein Log ist leer.</translation>
    </message>
    <message>
        <source>**%1** asks **%2** whether it would vote for it in term **%3**, and shows how its log ends: with index **%4** of term **%5**.</source>
        <translation>**%1** fragt **%2**, ob er in Term **%3** für ihn stimmen würde, und zeigt, wie sein Log endet: mit Index **%4** aus Term **%5**.</translation>
    </message>
    <message>
        <source>It is still in term **%1** and stands for election only if a majority says yes.</source>
        <translation>Er ist noch in Term **%1** und kandidiert nur, wenn eine Mehrheit ja sagt.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it would vote for it in term **%3**.</source>
        <translation>**%1** teilt **%2** mit, dass er in Term **%3** für ihn stimmen würde.</translation>
    </message>
    <message>
        <source>This is no vote: should another stand first, **%1** may vote for that one.</source>
        <translation>Das ist keine Stimme: Kandidiert ein anderer zuerst, darf **%1** für diesen stimmen.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that it would not vote for it in term **%3**.</source>
        <translation>**%1** teilt **%2** mit, dass er in Term **%3** nicht für ihn stimmen würde.</translation>
    </message>
    <message>
        <source>The answer carries its own term **%1**. If that is the newer one, **%2** adopts it.</source>
        <translation>Die Antwort trägt den eigenen Term **%1**. Ist er der neuere, übernimmt **%2** ihn.</translation>
    </message>
    <message>
        <source>**%1** sends **%2** its snapshot up to index **%3** of term %4. There is nothing in it.</source>
        <translation>**%1** sendet **%2** seinen Snapshot bis Index **%3** aus Term %4. Er ist leer.</translation>
    </message>
    <message>
        <source>**%1** sends **%2** a piece of its snapshot up to index **%3** of term %4: bytes **%5** to **%6**.</source>
        <translation>**%1** sendet **%2** ein Stück seines Snapshots bis Index **%3** aus Term %4: Byte **%5** bis **%6**.</translation>
    </message>
    <message>
        <source>Until it is answered no other piece follows. It serves as a heartbeat, too: only the leader of term **%1** sends it.</source>
        <translation>Bis eine Antwort kommt, folgt kein weiteres Stück. Es dient auch als Heartbeat: Nur der Leader von Term **%1** sendet es.</translation>
    </message>
    <message>
        <source>**%1** tells **%2** that its disk holds all that the snapshot stands for, up to index **%3**.</source>
        <translation>**%1** teilt **%2** mit, dass alles, wofür der Snapshot steht, bis Index **%3** auf der Platte ist.</translation>
    </message>
    <message>
        <source>Entries after it can follow now.</source>
        <translation>Jetzt können Einträge danach folgen.</translation>
    </message>
    <message>
        <source>**%1** has the snapshot up to index **%2** in part, and tells **%3** that the next piece is to begin at byte **%4**.</source>
        <translation>**%1** hat den Snapshot bis Index **%2** zum Teil und teilt **%3** mit, dass das nächste Stück bei Byte **%4** beginnen soll.</translation>
    </message>
    <message>
        <source>**%2** stores the whole log of **%1**, so **%1** asks it to stand for election at once.</source>
        <translation>**%2** hat das ganze Log von **%1** gespeichert, also fordert **%1** ihn auf, sofort zu kandidieren.</translation>
    </message>
    <message>
        <source>It is as if the election timer of **%1** fired now: as nobody else stands, and its log is complete, it will most likely win. **%2** leads until it hears of the new term.</source>
        <translation>Es ist, als liefe der Wahl-Timer von **%1** jetzt ab: Da niemand sonst kandidiert und sein Log vollständig ist, gewinnt er höchstwahrscheinlich. **%2** ist Leader, bis er vom neuen Term hört.</translation>
    </message>
    <message>
        <source>**%1** sends **%2** a message of a type that is not known here.</source>
        <translation>**%1** sendet **%2** eine Nachricht, deren Art hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>**%1** has applied everything up to index **%2** and writes to its disk what its state machine then holds.</source>
        <translation>**%1** hat alles bis Index **%2** angewendet und schreibt auf die Platte, was sein Zustandsautomat dann enthält.</translation>
    </message>
    <message>
        <source>Only what is applied, and so committed, goes into a snapshot: it never has to be taken back. Each server takes its own, without asking the leader.</source>
        <translation>In einen Snapshot kommt nur, was angewendet und damit committet ist: Er muss nie zurückgenommen werden. Jeder Server nimmt seinen eigenen auf, ohne den Leader zu fragen.</translation>
    </message>
    <message>
        <source>The index and the term **%1** of its last entry are kept with it: the entry after it is still compared with these when it comes.</source>
        <translation>Index und Term **%1** des letzten Eintrags werden dabei behalten: Der Eintrag danach wird damit noch verglichen, wenn er kommt.</translation>
    </message>
    <message>
        <source>The snapshot of **%1** holds what the entries up to index **%2** did, so it removes them from its log: **%3** of them.</source>
        <translation>Der Snapshot von **%1** enthält, was die Einträge bis Index **%2** bewirkt haben, also entfernt er sie aus seinem Log: **%3** Stück.</translation>
    </message>
    <message>
        <source>It keeps those from index **%1** to **%2**, though the snapshot holds these too, for followers that are just behind.</source>
        <translation>Die von Index **%1** bis **%2** behält er, obwohl der Snapshot auch sie enthält, für Follower, die nur wenig zurückliegen.</translation>
    </message>
    <message>
        <source>Otherwise the log would grow for ever, and a server that starts would have to apply all of it. A follower that lacks one of these entries gets the snapshot instead.</source>
        <translation>Sonst würde das Log ewig wachsen, und ein startender Server müsste alles anwenden. Ein Follower, dem einer dieser Einträge fehlt, erhält stattdessen den Snapshot.</translation>
    </message>
    <message>
        <source>**%1** needs index **%2** next, but **%3** has removed its log up to index **%4**: its snapshot holds what stood there.</source>
        <translation>**%1** braucht als Nächstes Index **%2**, aber **%3** hat sein Log bis Index **%4** entfernt: Sein Snapshot enthält, was dort stand.</translation>
    </message>
    <message>
        <source>**%1** needs entries that **%2** has removed from its log: its snapshot holds what they did.</source>
        <translation>**%1** braucht Einträge, die **%2** aus seinem Log entfernt hat: Sein Snapshot enthält, was sie bewirkt haben.</translation>
    </message>
    <message>
        <source>So **%1** sends its snapshot, up to index **%2** of term %3, piece by piece. After it, entries follow as usual.</source>
        <translation>Also sendet **%1** seinen Snapshot bis Index **%2** aus Term %3, Stück für Stück. Danach folgen Einträge wie üblich.</translation>
    </message>
    <message>
        <source>**%1** has received the whole snapshot of its leader **%2** and sets its state machine to it: it now holds what all entries up to index **%3** did, without having applied them one by one.</source>
        <translation>**%1** hat den ganzen Snapshot seines Leaders **%2** erhalten und setzt seinen Zustandsautomaten darauf: Er enthält jetzt, was alle Einträge bis Index **%3** bewirkt haben, ohne sie einzeln angewendet zu haben.</translation>
    </message>
    <message>
        <source>Its log holds the last entry of the snapshot, index %1 of term **%2**, so what comes after that may well agree with the leader&apos;s, and stays.</source>
        <translation>Sein Log enthält den letzten Eintrag des Snapshots, Index %1 aus Term **%2**; was danach kommt, kann also gut mit dem Leader übereinstimmen und bleibt.</translation>
    </message>
    <message>
        <source>Its log does not hold the last entry of the snapshot, index **%1** of term **%2**. So the snapshot takes the place of the whole log: all of it is either in the snapshot or in conflict with it.</source>
        <translation>Sein Log enthält den letzten Eintrag des Snapshots, Index **%1** aus Term **%2**, nicht. Also tritt der Snapshot an die Stelle des ganzen Logs: Alles darin steht entweder im Snapshot oder im Konflikt mit ihm.</translation>
    </message>
    <message>
        <source>A snapshot holds only what is committed, so **%1** has committed up to index **%2** now.</source>
        <translation>Ein Snapshot enthält nur, was committet ist, also hat **%1** jetzt bis Index **%2** committet.</translation>
    </message>
    <message>
        <source>**%1** asks the others whether it could win an election. If too few have said yes within **%2**, it asks again.</source>
        <translation>**%1** fragt die anderen, ob er eine Wahl gewinnen könnte. Haben innerhalb von **%2** zu wenige ja gesagt, fragt er noch einmal.</translation>
    </message>
    <message>
        <source>**%1** has a vote from now on, so it needs an election timer, of **%2**. Without a vote it only waited for a leader and would never have stood for election.</source>
        <translation>**%1** hat ab jetzt eine Stimme, also braucht er einen Wahl-Timer, von **%2**. Ohne Stimme hat er nur auf einen Leader gewartet und hätte nie kandidiert.</translation>
    </message>
    <message>
        <source>**%1** asked **%2** ago whether it could win term %3. Of the **%4** votes it needs it would have had **%5**, so it asks again.</source>
        <translation>**%1** hat vor **%2** gefragt, ob er Term %3 gewinnen könnte. Von **%4** nötigen Stimmen hätte er **%5** gehabt, also fragt er noch einmal.</translation>
    </message>
    <message>
        <source>**%1** asked whether it could win term %2, and too few said yes. It asks again.</source>
        <translation>**%1** hat gefragt, ob er Term %2 gewinnen könnte, und zu wenige haben ja gesagt. Er fragt noch einmal.</translation>
    </message>
    <message>
        <source>Its term is still **%1**: however often it asks, it disturbs nobody.</source>
        <translation>Sein Term ist weiter **%1**: Wie oft er auch fragt, er stört niemanden.</translation>
    </message>
    <message>
        <source>Leader **%1** wants to hand over and asks **%2** to stand for election at once, without waiting for its election timer.</source>
        <translation>Leader **%1** will übergeben und fordert **%2** auf, sofort zu kandidieren, ohne auf den Wahl-Timer zu warten.</translation>
    </message>
    <message>
        <source>It has the whole log, so the others will vote for it. It need not ask first whether it could win: the leader has seen to that.</source>
        <translation>Er hat das ganze Log, also werden die anderen für ihn stimmen. Er muss nicht erst fragen, ob er gewinnen könnte: Dafür hat der Leader gesorgt.</translation>
    </message>
    <message>
        <source>A follower that hears from no leader for that long assumes that there is none. Before it begins a term it asks whether it could win it.</source>
        <translation>Ein Follower, der so lange von keinem Leader hört, nimmt an, dass es keinen gibt. Bevor er einen Term beginnt, fragt er, ob er ihn gewinnen könnte.</translation>
    </message>
    <message>
        <source>It is time for **%1** to send heartbeats as the leader of term **%2**. First it looks whether a majority has answered it lately, and none has: it sends nothing.</source>
        <translation>Für **%1** ist es Zeit, als Leader von Term **%2** Heartbeats zu senden. Erst sieht er nach, ob ihm zuletzt eine Mehrheit geantwortet hat, und das hat keine: Er sendet nichts.</translation>
    </message>
    <message>
        <source>**%1** leads with priority **%2**. **%3** has priority **%4** and everything **%1** has committed. So **%1** hands over.</source>
        <translation>**%1** ist Leader mit Priorität **%2**. **%3** hat Priorität **%4** und alles, was **%1** committet hat. Also übergibt **%1**.</translation>
    </message>
    <message>
        <source>**%1** leads, but the settings prefer **%2** as the leader, and that has everything **%1** has committed. So **%1** hands over.</source>
        <translation>**%1** ist Leader, aber die Einstellungen bevorzugen **%2** als Leader, und der hat alles, was **%1** committet hat. Also übergibt **%1**.</translation>
    </message>
    <message>
        <source>**%1** was asked to hand its leadership over to **%2**.</source>
        <translation>**%1** wurde aufgefordert, die Führung an **%2** zu übergeben.</translation>
    </message>
    <message>
        <source>**%1** is known to store index **%2** of **%3**. It first gets what it lacks: with a shorter log it would not be elected.</source>
        <translation>Bekannt ist, dass **%1** Index **%2** von **%3** gespeichert hat. Erst erhält er, was ihm fehlt: Mit einem kürzeren Log würde er nicht gewählt.</translation>
    </message>
    <message>
        <source>**%1** stores the whole log, up to index **%2**. So it is asked at once to stand for election.</source>
        <translation>**%1** hat das ganze Log gespeichert, bis Index **%2**. Also wird er sofort aufgefordert zu kandidieren.</translation>
    </message>
    <message>
        <source>Meanwhile **%1** takes no commands, or the other would never have all of them. If this has not worked within **%2**, it leads on.</source>
        <translation>Inzwischen nimmt **%1** keine Befehle an, sonst hätte der andere nie alle. Ist es nach **%2** nicht gelungen, bleibt er Leader.</translation>
    </message>
    <message>
        <source>**%1** has begun term **%2**, as **%3** asked it to, and **%3** leads no longer.</source>
        <translation>**%1** hat Term **%2** begonnen, wie **%3** es verlangt hat, und **%3** ist nicht mehr Leader.</translation>
    </message>
    <message>
        <source>Term **%2** has begun, and **%3** leads no longer. It wanted to hand over to **%1**.</source>
        <translation>Term **%2** hat begonnen, und **%3** ist nicht mehr Leader. Er wollte an **%1** übergeben.</translation>
    </message>
    <message>
        <source>Nobody is appointed: whoever leads the new term is elected by a majority, as always.</source>
        <translation>Niemand wird ernannt: Wer im neuen Term Leader ist, wird wie immer von einer Mehrheit gewählt.</translation>
    </message>
    <message>
        <source>**%1** has tried to hand over to **%2** for **%3**, and no newer term has begun. It leads on and takes commands again.</source>
        <translation>**%1** hat **%3** lang versucht, an **%2** zu übergeben, und kein neuerer Term hat begonnen. Er bleibt Leader und nimmt wieder Befehle an.</translation>
    </message>
    <message>
        <source>**%1** has tried to hand over to **%2**, and no newer term has begun. It leads on and takes commands again.</source>
        <translation>**%1** hat versucht, an **%2** zu übergeben, und kein neuerer Term hat begonnen. Er bleibt Leader und nimmt wieder Befehle an.</translation>
    </message>
    <message>
        <source>It has asked **%1** to stand for election, and that message may still arrive. So in this term it no longer relies on a lease.</source>
        <translation>Er hat **%1** aufgefordert zu kandidieren, und diese Nachricht kann noch ankommen. Also verlässt er sich in diesem Term nicht mehr auf ein Lease.</translation>
    </message>
    <message>
        <source>**%1** never had the whole log, so it was not asked to stand for election.</source>
        <translation>**%1** hatte nie das ganze Log, also wurde er nicht aufgefordert zu kandidieren.</translation>
    </message>
    <message>
        <source>**%1** leads no longer, for another reason, so it has nothing to hand over to **%2**.</source>
        <translation>**%1** ist aus einem anderen Grund nicht mehr Leader, also hat er **%2** nichts zu übergeben.</translation>
    </message>
    <message>
        <source>**%2** has no vote any more and could not be elected, so **%1** leads on.</source>
        <translation>**%2** hat keine Stimme mehr und könnte nicht gewählt werden, also bleibt **%1** Leader.</translation>
    </message>
    <message>
        <source>**%1** gives **%2** its vote of term **%3**, though it has given it to **%4** already. This must never happen: a rule of Raft was broken.</source>
        <translation>**%1** gibt **%2** seine Stimme für Term **%3**, obwohl er sie schon **%4** gegeben hat. Das darf nie geschehen: Eine Regel von Raft wurde gebrochen.</translation>
    </message>
    <message>
        <source>**%1** hears from no leader, and would vote for **%2** if that began term **%3**.</source>
        <translation>**%1** hört von keinem Leader und würde für **%2** stimmen, wenn der Term **%3** beginnt.</translation>
    </message>
    <message>
        <source>It promises nothing by that: its term, its vote and its election timer stay as they are.</source>
        <translation>Damit verspricht er nichts: Sein Term, seine Stimme und sein Wahl-Timer bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>**%1** would not vote for **%2**, which would have **%3** of the **%4** votes it needs in term %5.</source>
        <translation>**%1** würde nicht für **%2** stimmen, der damit **%3** von **%4** nötigen Stimmen in Term %5 hätte.</translation>
    </message>
    <message>
        <source>**%1** would vote for itself: it would have **%2** of the **%3** votes it needs in term %4.</source>
        <translation>**%1** würde für sich selbst stimmen: Er hätte **%2** von **%3** nötigen Stimmen in Term %4.</translation>
    </message>
    <message>
        <source>**%1** would vote for **%2**, which would have **%3** of the **%4** votes it needs in term %5.</source>
        <translation>**%1** würde für **%2** stimmen, der damit **%3** von **%4** nötigen Stimmen in Term %5 hätte.</translation>
    </message>
    <message>
        <source>**%1** hears from no leader. Before it begins term **%2** it asks the others whether they would vote for it there; it stays in term **%3** meanwhile.</source>
        <translation>**%1** hört von keinem Leader. Bevor er Term **%2** beginnt, fragt er die anderen, ob sie dort für ihn stimmen würden; inzwischen bleibt er in Term **%3**.</translation>
    </message>
    <message>
        <source>It needs **%1** of **%2** servers to say yes, as many as it would need votes.</source>
        <translation>**%1** von **%2** Servern müssen ja sagen, so viele, wie er Stimmen bräuchte.</translation>
    </message>
    <message>
        <source>Without the question, a server that is cut off would begin one term after the other. When it comes back, its high term would depose a leader that is well.</source>
        <translation>Ohne die Frage würde ein abgeschnittener Server einen Term nach dem anderen beginnen. Käme er zurück, würde sein hoher Term einen Leader absetzen, dem nichts fehlt.</translation>
    </message>
    <message>
        <source>The candidate&apos;s log, up to index **%1** of term **%2**, is at least as up to date as its own.</source>
        <translation>Das Log des Kandidaten, bis Index **%1** aus Term **%2**, ist mindestens so aktuell wie das eigene.</translation>
    </message>
    <message>
        <source>The candidate&apos;s log ends with index **%1** of term **%2**, its own with index **%3** of term **%4**. It is behind, and should get no vote: a rule of Raft was broken.</source>
        <translation>Das Log des Kandidaten endet mit Index **%1** aus Term **%2**, das eigene mit Index **%3** aus Term **%4**. Es liegt zurück und dürfte keine Stimme erhalten: Eine Regel von Raft wurde gebrochen.</translation>
    </message>
    <message>
        <source>That is a majority: it could win, so it begins the term and stands for election.</source>
        <translation>Das ist eine Mehrheit: Er könnte gewinnen, also beginnt er den Term und kandidiert.</translation>
    </message>
    <message>
        <source>These are answers to a question, no votes: nobody is bound by them.</source>
        <translation>Das sind Antworten auf eine Frage, keine Stimmen: Niemand ist daran gebunden.</translation>
    </message>
    <message>
        <source>takes no notice of %1: has promised to wait</source>
        <translation>beachtet %1 nicht: hat versprochen zu warten</translation>
    </message>
    <message>
        <source>would not vote for %1: has promised to wait</source>
        <translation>würde nicht für %1 stimmen: hat versprochen zu warten</translation>
    </message>
    <message>
        <source>**%1** may have promised a leader not to elect another one for the shortest election timeout, before it restarted or saw a newer term. So it does not help **%2** yet: a lease may still run.</source>
        <translation>**%1** hat vielleicht einem Leader versprochen, für das kürzeste Wahl-Timeout keinen anderen zu wählen, bevor er neu gestartet ist oder einen neueren Term gesehen hat. Also hilft er **%2** noch nicht: Ein Lease kann noch gelten.</translation>
    </message>
    <message>
        <source>is watched from here on</source>
        <translation>wird von hier an beobachtet</translation>
    </message>
    <message>
        <source>has entry %1 of term %2 in its log</source>
        <translation>hat Eintrag %1 aus Term %2 in seinem Log</translation>
    </message>
    <message>
        <source>%1 of %2: what became of it is not known</source>
        <translation>%1 von %2: was daraus wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>has applied everything up to index %1</source>
        <translation>hat alles bis Index %1 angewendet</translation>
    </message>
    <message>
        <source>holds everything up to index %1, not shown here</source>
        <translation>hält alles bis Index %1, hier nicht gezeigt</translation>
    </message>
    <message>
        <source>**%1** had entry **%2** of term **%3** in its log when it was first watched.</source>
        <translation>**%1** hatte Eintrag **%2** aus Term **%3** in seinem Log, als er zuerst beobachtet wurde.</translation>
    </message>
    <message>
        <source>Nothing was heard of this %1 of **%2** to **%3** for long: it may be lost, or **%3** did not tell that it arrived.</source>
        <translation>Von dieser Nachricht %1 von **%2** an **%3** war lange nichts zu hören: Sie kann verloren sein, oder **%3** hat nicht gemeldet, dass sie ankam.</translation>
    </message>
    <message>
        <source>**%1** was running before, but what it did is not known: it is watched from here on. The next events tell how it was found.</source>
        <translation>**%1** lief schon vorher, doch was er tat, ist nicht bekannt: Er wird von hier an beobachtet. Die nächsten Ereignisse zeigen, wie er vorgefunden wurde.</translation>
    </message>
    <message>
        <source>So far had **%1** applied its log when it was first watched: up to index **%2**.</source>
        <translation>So weit hatte **%1** sein Log angewendet, als er zuerst beobachtet wurde: bis Index **%2**.</translation>
    </message>
    <message>
        <source>What the entries up to index **%2** did is in the snapshot on the disk of **%1**, or happened before it was watched: those entries cannot be shown.</source>
        <translation>Was die Einträge bis Index **%2** bewirkten, steht im Snapshot auf der Platte von **%1** oder geschah, bevor er beobachtet wurde: Diese Einträge lassen sich nicht zeigen.</translation>
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
    <name>LeaderWish</name>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>preferred leader</source>
        <translation>bevorzugter Leader</translation>
    </message>
    <message>
        <source>How much a server is wanted as the leader, 0 to 100: the lower, the longer it waits before it stands for election, and a leader hands over to a server of a higher priority that has everything. Votes know no priority.</source>
        <translation>Wie sehr ein Server als Leader erwünscht ist, 0 bis 100: Je niedriger, desto länger wartet er, bevor er kandidiert, und ein Leader übergibt an einen Server höherer Priorität, der alles hat. Stimmen kennen keine Priorität.</translation>
    </message>
    <message>
        <source>Whoever leads hands over to the preferred leader once that has everything, whatever the priorities.</source>
        <translation>Wer Leader ist, übergibt an den bevorzugten Leader, sobald dieser alles hat, gleich welche Prioritäten gelten.</translation>
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
    <message>
        <source>Members and snapshots</source>
        <translation>Mitglieder und Snapshots</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>None on its way</source>
        <translation>Keine unterwegs</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>Absichtlich gebrochen</translation>
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
    <message>
        <source>pre-votes %1</source>
        <translation>Vorab-Stimmen %1</translation>
    </message>
    <message>
        <source>votes %1</source>
        <translation>Stimmen %1</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>pre-vote</source>
        <translation>Vorab-Frage</translation>
    </message>
    <message>
        <source>broken on purpose: %1</source>
        <translation>absichtlich gebrochen: %1</translation>
    </message>
    <message>
        <source>broken on purpose: %1 rules</source>
        <translation>absichtlich gebrochen: %1 Regeln</translation>
    </message>
    <message>
        <source>joint: needs majorities of {%1} and of {%2}</source>
        <translation>gemeinsam: braucht Mehrheiten von {%1} und von {%2}</translation>
    </message>
    <message>
        <source>in the configuration: %1</source>
        <translation>in der Konfiguration: %1</translation>
    </message>
    <message>
        <source>its snapshot stands for entries 1–%1</source>
        <translation>sein Snapshot steht für die Einträge 1–%1</translation>
    </message>
    <message>
        <source>hands over to %1</source>
        <translation>übergibt an %1</translation>
    </message>
    <message>
        <source>its lease holds for %1</source>
        <translation>sein Lease gilt noch %1</translation>
    </message>
    <message>
        <source>asks whether it could win: %1 would vote</source>
        <translation>fragt, ob er gewinnen könnte: %1 würden für ihn stimmen</translation>
    </message>
    <message>
        <source>reply to PreVote</source>
        <translation>Antwort auf PreVote</translation>
    </message>
    <message>
        <source>reply to InstallSnapshot</source>
        <translation>Antwort auf InstallSnapshot</translation>
    </message>
    <message>
        <source>would start term %1</source>
        <translation>würde Term %1 beginnen</translation>
    </message>
    <message>
        <source>would vote for it</source>
        <translation>würde für ihn stimmen</translation>
    </message>
    <message>
        <source>would not vote for it</source>
        <translation>würde nicht für ihn stimmen</translation>
    </message>
    <message>
        <source>bytes %1–%2</source>
        <translation>Byte %1–%2</translation>
    </message>
    <message>
        <source>installed up to index %1</source>
        <translation>installiert bis Index %1</translation>
    </message>
    <message>
        <source>has %1 bytes of it</source>
        <translation>hat %1 Byte davon</translation>
    </message>
    <message>
        <source>start an election at once</source>
        <translation>sofort kandidieren</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>kein Mitglied</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>old + new</source>
        <translation>alt + neu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>what became of it is not known</source>
        <translation>was daraus wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>preferred leader</source>
        <translation>bevorzugter Leader</translation>
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
    <name>raftarium::net::ClusterControl</name>
    <message>
        <source>The control port of %1 is not known.</source>
        <translation>Der Steuer-Port von %1 ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>raftarium::net::ControlClient</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 has closed the connection.</source>
        <translation>%1 hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>%1 has too much to do already.</source>
        <translation>%1 hat schon zu viel zu tun.</translation>
    </message>
    <message>
        <source>%1 answers with a line that has no end. Is this a control port?</source>
        <translation>%1 antwortet mit einer Zeile ohne Ende. Ist das ein Steuer-Port?</translation>
    </message>
    <message>
        <source>%1 answers with what is no JSON. Is this a control port?</source>
        <translation>%1 antwortet mit etwas, das kein JSON ist. Ist das ein Steuer-Port?</translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation>%1 hat abgelehnt.</translation>
    </message>
</context>
<context>
    <name>raftarium::net::LocalCluster</name>
    <message>
        <source>%1 is missing: it is what runs the servers. It stands beside this program where both were built or installed together.</source>
        <translation>%1 fehlt: damit laufen die Server. Es steht neben diesem Programm, wo beide zusammen gebaut oder installiert wurden.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1.</source>
        <translation>Es lässt sich kein vorübergehender Ordner anlegen: %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 holds other things (“%2”). Choose an empty folder, or one in which a local cluster has lived.</source>
        <translation>%1 enthält anderes („%2“). Einen leeren Ordner wählen, oder einen, in dem ein lokaler Cluster gelebt hat.</translation>
    </message>
    <message numerus="yes">
        <source>In %1 a cluster of %n server(s) has lived. Start as many, or choose another folder.</source>
        <translation>
            <numerusform>In %1 hat ein Cluster aus %n Server gelebt. Ebenso viele starten oder einen anderen Ordner wählen.</numerusform>
            <numerusform>In %1 hat ein Cluster aus %n Servern gelebt. Ebenso viele starten oder einen anderen Ordner wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no free port on this machine: %1.</source>
        <translation>Auf diesem Rechner ist kein Port frei: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>its process was killed</source>
        <translation>sein Prozess wurde getötet</translation>
    </message>
    <message>
        <source>its process has ended with %1</source>
        <translation>sein Prozess endete mit %1</translation>
    </message>
    <message>
        <source>A cluster runs in %1 already. End it, or choose another folder.</source>
        <translation>In %1 läuft schon ein Cluster. Beenden oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
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
    <message>
        <source>by entry %1</source>
        <translation>laut Eintrag %1</translation>
    </message>
    <message>
        <source>new voters</source>
        <translation>neue Wähler</translation>
    </message>
    <message>
        <source>voters</source>
        <translation>Wähler</translation>
    </message>
    <message>
        <source>old voters</source>
        <translation>alte Wähler</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>learners</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>lease</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>wait for a majority</source>
        <translation>warten auf eine Mehrheit</translation>
    </message>
    <message>
        <source>hands over to</source>
        <translation>übergibt an</translation>
    </message>
    <message>
        <source>pre-votes from</source>
        <translation>Vorab-Stimmen von</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>PreVote</source>
        <translation>PreVote</translation>
    </message>
    <message>
        <source>reply to PreVote</source>
        <translation>Antwort auf PreVote</translation>
    </message>
    <message>
        <source>InstallSnapshot</source>
        <translation>InstallSnapshot</translation>
    </message>
    <message>
        <source>reply to InstallSnapshot</source>
        <translation>Antwort auf InstallSnapshot</translation>
    </message>
    <message>
        <source>TimeoutNow</source>
        <translation>TimeoutNow</translation>
    </message>
    <message>
        <source>election timer</source>
        <translation>Wahl-Timer</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>preferred leader</source>
        <translation>bevorzugter Leader</translation>
    </message>
    <message>
        <source>%1 is preferred</source>
        <translation>%1 wird bevorzugt</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::AttachDialog</name>
    <message>
        <source>File with the token</source>
        <translation>Datei mit dem Token</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>Eigener Schlüssel</translation>
    </message>
    <message>
        <source>Attach to a cluster</source>
        <translation>Mit einem Cluster verbinden</translation>
    </message>
    <message>
        <source>Observer ports, one a line</source>
        <translation>Beobachter-Ports, einer je Zeile</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Whoever knows it may watch the servers, and break them</source>
        <translation>Wer es kennt, darf die Server beobachten und stören</translation>
    </message>
    <message>
        <source>Observer ports</source>
        <translation>Beobachter-Ports</translation>
    </message>
    <message>
        <source>or a file with it</source>
        <translation>oder eine Datei mit ihm</translation>
    </message>
    <message>
        <source>TLS, where the servers ask for it</source>
        <translation>TLS, wo die Server es verlangen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Verbinden</translation>
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
    <name>raftarium::ui::FileField</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
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
    <name>raftarium::ui::LiveSourceFeed</name>
    <message numerus="yes">
        <source>%n event(s) never came</source>
        <translation>
            <numerusform>%n Ereignis ist nie gekommen</numerusform>
            <numerusform>%n Ereignisse sind nie gekommen</numerusform>
        </translation>
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
    <message>
        <source>index %1 is gone from the log of %2: its snapshot stands for entries 1–%3</source>
        <translation>Index %1 ist nicht mehr im Log von %2: sein Snapshot steht für die Einträge 1–%3</translation>
    </message>
    <message>
        <source>l</source>
        <comment>learner, one letter</comment>
        <translation>l</translation>
    </message>
    <message>
        <source>snapshot of entries 1–%1, term %2</source>
        <translation>Snapshot der Einträge 1–%1, Term %2</translation>
    </message>
    <message>
        <source>1–%1</source>
        <translation>1–%1</translation>
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
    <message>
        <source>Voters at the start</source>
        <translation>Wähler zu Beginn</translation>
    </message>
    <message>
        <source>The other servers wait until somebody makes them members (§6)</source>
        <translation>Die anderen Server warten, bis jemand sie zu Mitgliedern macht (§6)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Each asks for one operation after another, and waits for its answer</source>
        <translation>Jeder fragt nach einer Operation nach der anderen und wartet auf die Antwort</translation>
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
    <name>raftarium::ui::PrioritiesEditor</name>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Priority of %1</source>
        <translation>Priorität von %1</translation>
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
    <message>
        <source>Pre-vote</source>
        <translation>Pre-Vote</translation>
    </message>
    <message>
        <source>A server asks whether it could win before it starts a term, so that one that was cut off does not disturb the others when it comes back (dissertation §9.6)</source>
        <translation>Ein Server fragt, ob er gewinnen könnte, bevor er einen Term beginnt, damit einer, der abgeschnitten war, die anderen nicht stört, wenn er zurückkommt (Dissertation §9.6)</translation>
    </message>
    <message>
        <source>Check quorum</source>
        <translation>Check Quorum</translation>
    </message>
    <message>
        <source>A leader that hears from no majority steps down, and who hears from a leader ignores candidates (dissertation §6.2, §4.2.3)</source>
        <translation>Ein Leader, der von keiner Mehrheit hört, tritt zurück, und wer von einem Leader hört, beachtet Kandidaten nicht (Dissertation §6.2, §4.2.3)</translation>
    </message>
    <message>
        <source>Entries until a snapshot</source>
        <translation>Einträge bis zu einem Snapshot</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>After so many applied entries a server replaces its log by a snapshot (§7)</source>
        <translation>Nach so vielen angewendeten Einträgen ersetzt ein Server sein Log durch einen Snapshot (§7)</translation>
    </message>
    <message>
        <source>Snapshot after entries</source>
        <translation>Snapshot nach Einträgen</translation>
    </message>
    <message>
        <source>Reads by lease</source>
        <translation>Lesen mit Lease</translation>
    </message>
    <message>
        <source>Before a leader answers a read it makes sure that it still leads: it asks a majority each time (ReadIndex, §8), or it trusts that a majority has promised to elect nobody for a while (a lease, dissertation §6.4.1)</source>
        <translation>Bevor ein Leader ein Lesen beantwortet, stellt er sicher, dass er noch Leader ist: Er fragt jedes Mal eine Mehrheit (ReadIndex, §8), oder er vertraut darauf, dass eine Mehrheit versprochen hat, eine Weile niemanden zu wählen (ein Lease, Dissertation §6.4.1)</translation>
    </message>
    <message>
        <source>Joint consensus</source>
        <translation>Joint Consensus</translation>
    </message>
    <message>
        <source>Members change through a joint configuration that needs both majorities (§6); otherwise by one server at a time where that is enough (dissertation §4.1)</source>
        <translation>Mitglieder ändern sich über eine gemeinsame Konfiguration, die beide Mehrheiten braucht (§6); sonst ein Server nach dem anderen, wo das genügt (Dissertation §4.1)</translation>
    </message>
    <message>
        <source>Client sessions</source>
        <translation>Client-Sitzungen</translation>
    </message>
    <message>
        <source>A command that a client sends again takes effect once (§8, dissertation §6.3)</source>
        <translation>Ein Befehl, den ein Client noch einmal sendet, wirkt nur einmal (§8, Dissertation §6.3)</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>Absichtlich gebrochen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets the servers break a rule of the protocol, to see why the rule is there</source>
        <translation>Lässt die Server eine Regel des Protokolls brechen, um zu sehen, wozu sie da ist</translation>
    </message>
    <message>
        <source>Preferred leader</source>
        <translation>Bevorzugter Leader</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
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
    <message numerus="yes">
        <source>There is an order of all %n operation(s) that explains every answer</source>
        <translation>
            <numerusform>Es gibt eine Reihenfolge der %n Operation, die jede Antwort erklärt</numerusform>
            <numerusform>Es gibt eine Reihenfolge aller %n Operationen, die jede Antwort erklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged: all %n operation(s) but %1. Left out are some answers on keys that are never at rest, and on more keys than are remembered</source>
        <translation>
            <numerusform>Beurteilt: eine Operation, ausgenommen %1. Außer Acht bleiben manche Antworten zu Schlüsseln, die nie ruhen, und zu mehr Schlüsseln, als gemerkt werden</numerusform>
            <numerusform>Beurteilt: alle %n Operationen bis auf %1. Außer Acht bleiben manche Antworten zu Schlüsseln, die nie ruhen, und zu mehr Schlüsseln, als gemerkt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle bis auf %1</translation>
    </message>
    <message>
        <source>no client operations</source>
        <translation>keine Client-Operationen</translation>
    </message>
    <message>
        <source>No client has asked for anything: give the cluster clients when you make it</source>
        <translation>Kein Client hat etwas verlangt: dem Cluster beim Anlegen Clients geben</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Too many operations at once to be judged in the time there is</source>
        <translation>Zu viele Operationen zugleich, um in der Zeit darüber zu entscheiden</translation>
    </message>
    <message>
        <source>Linearizability</source>
        <translation>Linearisierbarkeit</translation>
    </message>
    <message>
        <source>No order of the operations on “%1” explains what the clients were answered.</source>
        <translation>Keine Reihenfolge der Operationen auf „%1“ erklärt, was den Clients geantwortet wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) in “%1”, which was forgotten. The first:</source>
        <translation>
            <numerusform>%n Verletzung in „%1“, das vergessen ist:</numerusform>
            <numerusform>%n Verletzungen in „%1“, das vergessen ist. Die erste:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) in “%1”</source>
        <translation>
            <numerusform>%n Verletzung in „%1“</numerusform>
            <numerusform>%n Verletzungen in „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
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
    <message>
        <source>A real cluster has one history: only a simulation can go on from the past in another way.</source>
        <translation>Ein echter Cluster hat eine Geschichte: nur eine Simulation kann von der Vergangenheit aus anders weitergehen.</translation>
    </message>
    <message>
        <source>Nothing more has happened yet, and a real cluster cannot be hurried.</source>
        <translation>Mehr ist noch nicht geschehen, und ein echter Cluster lässt sich nicht drängen.</translation>
    </message>
    <message>
        <source>A real cluster runs at its own speed.</source>
        <translation>Ein echter Cluster läuft mit seiner eigenen Geschwindigkeit.</translation>
    </message>
    <message>
        <source>What was seen of a real cluster is not a scenario: it cannot be played again.</source>
        <translation>Was von einem echten Cluster gesehen wurde, ist kein Szenario: es kann nicht noch einmal gespielt werden.</translation>
    </message>
    <message>
        <source>A real cluster has no switch for the speed of its disks.</source>
        <translation>Ein echter Cluster hat keinen Schalter für die Geschwindigkeit seiner Platten.</translation>
    </message>
    <message>
        <source>A real server gets its options when it is started.</source>
        <translation>Ein echter Server bekommt seine Einstellungen beim Start.</translation>
    </message>
    <message>
        <source>A real cluster has no switch for jitter, copies and order.</source>
        <translation>Ein echter Cluster hat keinen Schalter für Schwankung, Kopien und Reihenfolge.</translation>
    </message>
    <message>
        <source>A real cluster has no switch for a single message.</source>
        <translation>Ein echter Cluster hat keinen Schalter für eine einzelne Nachricht.</translation>
    </message>
    <message>
        <source>The cluster is not watched any more: only what was seen of it is left.</source>
        <translation>Der Cluster wird nicht mehr beobachtet: nur was von ihm gesehen wurde, ist noch da.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>echt %1</translation>
    </message>
    <message>
        <source>real from %1</source>
        <translation>echt ab %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1”, %2 to %3</source>
        <translation>„%1“, %2 bis %3</translation>
    </message>
    <message>
        <source>“%1” is full, with %2 events. “%3” goes on from there.</source>
        <translation>„%1“ ist voll, mit %2 Ereignissen. „%3“ geht von da an weiter.</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>Aufbewahrt: %1.</translation>
    </message>
    <message>
        <source>Forgotten: %1.</source>
        <translation>Vergessen: %1.</translation>
    </message>
    <message>
        <source>What came later is in the branch “%1”.</source>
        <translation>Was später kam, ist im Zweig „%1“.</translation>
    </message>
    <message>
        <source>The cluster goes on in this branch: it cannot be deleted.</source>
        <translation>In diesem Zweig geht der Cluster weiter: er kann nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>raftarium::ui::StartClusterDialog</name>
    <message>
        <source>A fresh folder that is removed in the end</source>
        <translation>Ein neuer Ordner, der am Ende entfernt wird</translation>
    </message>
    <message>
        <source>This folder:</source>
        <translation>Dieser Ordner:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start local cluster</source>
        <translation>Lokalen Cluster starten</translation>
    </message>
    <message>
        <source>Real servers run as processes on this machine and end with this window. Crash is SIGKILL, pause is SIGSTOP.</source>
        <translation>Echte Server laufen als Prozesse auf diesem Rechner und enden mit diesem Fenster. Absturz ist SIGKILL, Anhalten ist SIGSTOP.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Folder for the logs of the servers</source>
        <translation>Ordner für die Logs der Server</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
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
    <message>
        <source>Broken on purpose</source>
        <translation>Absichtlich gebrochen</translation>
    </message>
    <message>
        <source>broken on purpose</source>
        <translation>absichtlich gebrochen</translation>
    </message>
    <message>
        <source>Seen of a real cluster</source>
        <translation>Von einem echten Cluster gesehen</translation>
    </message>
    <message>
        <source>The cluster is not watched any more</source>
        <translation>Der Cluster wird nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connected, has missed events</source>
        <translation>verbunden, Ereignisse fehlen</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n server(s)</source>
        <translation>
            <numerusform>%1 · %2 von %n Server</numerusform>
            <numerusform>%1 · %2 von %n Servern</numerusform>
        </translation>
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
    <name>raftarium::ui::WatchedCluster</name>
    <message>
        <source>%1 has ended: %2</source>
        <translation>%1 ist beendet: %2</translation>
    </message>
    <message>
        <source>Local cluster</source>
        <translation>Lokaler Cluster</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>its process has ended</source>
        <translation>sein Prozess ist beendet</translation>
    </message>
    <message>
        <source>Only servers that this window has started can be started again from here.</source>
        <translation>Nur Server, die dieses Fenster gestartet hat, lassen sich von hier aus neu starten.</translation>
    </message>
    <message>
        <source>Commands and faults need the token of the control ports: attach again with it.</source>
        <translation>Befehle und Störungen brauchen das Token der Steuer-Ports: damit neu verbinden.</translation>
    </message>
    <message>
        <source>No control port of this cluster is known: start its servers with --control.</source>
        <translation>Kein Steuer-Port dieses Clusters ist bekannt: seine Server mit --control starten.</translation>
    </message>
    <message>
        <source>The control port of %1 is not known: start it with --control.</source>
        <translation>Der Steuer-Port von %1 ist nicht bekannt: ihn mit --control starten.</translation>
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
