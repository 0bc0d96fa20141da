// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/cues/cue_rows.h"

namespace success::assistant {

const char *fillWords()
{
    return "a an the this that these those and or but so if then than of in on at to for from by with without as into "
           "onto "
           "via per about over under between since during before after while until ago back "
           "i me my mine we us our ours you your yours it its he him his she her hers they them their theirs one ones "
           "am is are was were be been being do does did done doing don dont didn didnt doesn doesnt isn isnt aren "
           "arent wasn "
           "have has had having haven havent hasn hasnt can cannot cant could couldn would wouldn should shouldn shall "
           "may "
           "might must will won wont ll ve re "
           "what whats which who whom whose whos when whens where wheres why how hows "
           "there here any anything anyone anybody some something someone somebody all every everything each both "
           "either "
           "no not nothing nobody none nor yes "
           "please pls plz thanks thank thx kindly hi hello hey dear ok okay "
           "tell show give list name find say says said saying know knows see let lets get got gets getting go goes "
           "going "
           "mention mentions mentioned mentioning talk talks talked talking speak spoke speaking discuss discussed ask "
           "asked "
           "want wants wanted need needs like just even really very too also only quickly quick exactly currently "
           "current "
           "now today right still yet already ever never again lately recently recent last latest past previous next "
           "new "
           "much many more most less least few several lot lots "
           "account accounts customer customers client clients company companies guys folks people team "
           "day days week weeks month months quarter quarters year years yesterday tomorrow "
           "idea clue wondering wonder curious question answer help possible able sure maybe perhaps think thinking "
           "one two three four five six seven eight nine ten once twice first second "
           "date dates number numbers figure figures amount state status kind type open main top biggest important "
           "major "
           "theyre theyve weve ive im thats hasnt havent cant wont id well "
           "because s t m d up out off well make makes made take takes took come comes came look looks looking thing "
           "things "
           "time times due raise raised raises raising express expressed bring brought have open send sent receive "
           "received "
           "anywhere "
           "somewhere maybe kind sort whatever summary information info details detail context regarding concerning "
           "around "
           "same other another own such "
           "gone went been quite rather total totally honestly basically roughly approximately overall generally "
           "usually far "
           "else though hence therefore however actually seem seems tend tends happen happens kinda sorta "
           "wanna gonna lemme";
}

} // namespace success::assistant
