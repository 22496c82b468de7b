<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>raftarium::ui::LiveSourceFeed</name>
    <message numerus="yes">
        <source>%n event(s) never came</source>
        <translation>
            <numerusform>%n event never came</numerusform>
            <numerusform>%n events never came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>raftarium::net::LocalCluster</name>
    <message numerus="yes">
        <source>In %1 a cluster of %n server(s) has lived. Start as many, or choose another folder.</source>
        <translation>
            <numerusform>In %1 a cluster of %n server has lived. Start as many, or choose another folder.</numerusform>
            <numerusform>In %1 a cluster of %n servers has lived. Start as many, or choose another folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>raftarium::ui::ProtocolPanel</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>There is an order of all %n operation(s) that explains every answer</source>
        <translation>
            <numerusform>There is an order of the %n operation that explains every answer</numerusform>
            <numerusform>There is an order of all %n operations that explains every answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged: all %n operation(s) but %1. Left out are some answers on keys that are never at rest, and on more keys than are remembered</source>
        <translation>
            <numerusform>Judged: one operation but %1. Left out are some answers on keys that are never at rest, and on more keys than are remembered</numerusform>
            <numerusform>Judged: all %n operations but %1. Left out are some answers on keys that are never at rest, and on more keys than are remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) in “%1”, which was forgotten. The first:</source>
        <translation>
            <numerusform>%n violation in “%1”, which was forgotten:</numerusform>
            <numerusform>%n violations in “%1”, which was forgotten. The first:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) in “%1”</source>
        <translation>
            <numerusform>%n violation in “%1”</numerusform>
            <numerusform>%n violations in “%1”</numerusform>
        </translation>
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
</context>
<context>
    <name>raftarium::ui::StartClusterDialog</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 · %2 of %n server(s)</source>
        <translation>
            <numerusform>%1 · %2 of %n server</numerusform>
            <numerusform>%1 · %2 of %n servers</numerusform>
        </translation>
    </message>
</context>
</TS>
