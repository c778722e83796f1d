"""Small texts on both sides of what a rule asks for, by what they are about; one string for each article."""

from __future__ import annotations

from discrep.rules.base import Example

DATED = ("2022-06-01",)
TWO_DAYS = ("2022-06-01", "2022-06-02")
TWO_YEARS = ("2020-06-01", "2022-06-15")


def pairs(first: str, *others: str) -> tuple[Example, ...]:
    """One sentence beside each of the others."""
    return tuple(Example((first, other)) for other in others)


def alone(*texts: str, dates: tuple[str, ...] = ()) -> tuple[Example, ...]:
    """Each text by itself."""
    return tuple(Example((text,), dates=dates) for text in texts)


_STAND = "Prime Minister Erik Holm will attend the climate summit in Geneva in May, his office said."
_TALKS = "Prime Minister Erik Holm will not meet President Karl Stein at the summit, a spokesman said."

SNIPPETS: dict[str, tuple[Example, ...]] = {
    "ages and births": (
        *alone(
            "Anna Berg, 72, leads the council. Anna Berg was born on 4 May 1950 in Oslo.",
            "Anna Berg, 71, leads the council. Anna Berg was born on 4 May 1950 in Oslo.",
            "Anna Berg, 68, leads the council. Anna Berg was born in 1950 in Oslo.",
            "Anna Berg, 71, leads the council. Anna Berg was born in June 1950.",
            "Anna Berg, 60, leads the council. Anna Berg was born around 1950.",
            "Anna Berg, 60, leads the council. Her son Paul Berg was born in 1980.",
            "Anna Berg (68) leads the council. Anna Berg was born on 2 June 1953.",
            "Karl Stein was born in 1930. Karl Stein died in 2010 aged 70.",
            "Karl Stein was born in 1930. Karl Stein died in 2010 aged 80.",
            "Anna Berg, 45, spoke first. Later the 47-year-old Anna Berg left.",
            "Anna Berg, 45, spoke first. Anna Berg was 12 when she began to sing.",
            "Anna Berg, 45, spoke first. At the age of 12 Anna Berg began to sing.",
            "Anna Berg, 145, spoke first. Anna Berg, 45, left.",
            "Anna Berg will be 46 years old next year. Anna Berg, 44, left.",
            dates=DATED,
        ),
        Example(("Anna Berg, 45, won.", "Anna Berg, 46, lost."), dates=TWO_DAYS),
        Example(("Anna Berg, 45, won.", "Anna Berg, 47, lost."), dates=TWO_DAYS),
        Example(("Anna Berg, 45, won.", "Anna Berg, 44, lost."), dates=TWO_DAYS),
        Example(("Anna Berg, 45, won.", "Anna Berg, 46, lost."), dates=("2022-06-01", "2022-06-01")),
        Example(("Anna Berg, 45, won.", "Anna Berg, 47, lost."), dates=TWO_YEARS),
        Example(("Anna Berg, 45, won.", "Anna Berg, 48, lost."), dates=TWO_YEARS),
        Example(("Anna Berg, 45, won.", "Anna Berg, 49, lost."), dates=TWO_YEARS),
        Example(("Anna Berg, 45, won the race in Oslo.", "Anna Berg, 46, won the race in Oslo.")),
        Example(("Anna Berg, 45, won the race in Oslo.", "Anna Berg, 47, won the race in Oslo.")),
    ),
    "lengths of time": alone(
        "The strike, which began on 24 April 2022, is in its second month.",
        "The strike began on 24 February 2022. Eight months into the strike, nobody talks.",
        "The strike began on 24 February 2022. Three months into the strike, nobody talks.",
        "The strike began on 24 February 2022. Five months into the strike, nobody talks.",
        "The strike is ten weeks old. The strike began on 24 February 2022.",
        "Ten years after the crisis of 2008, in 2017, the bank closed.",
        "Ten years after the crisis of 2008, in 2018, the bank closed.",
        "The tower, built in 1990, fell 20 years later, in 2015.",
        "The tower, built in 1995, fell 20 years later, in 2015.",
        "The two-day summit will be held on November 15-16 in Geneva.",
        "The two-day summit will be held on November 15-17 in Geneva.",
        "The three-day summit from Monday to Wednesday is held in Geneva.",
        "The two-day summit from Monday to Wednesday is held in Geneva.",
        "The four-day summit from Monday to Wednesday is held in Geneva.",
        "The one-week fair from June 3 to June 12 is held in Geneva.",
        "The one-week fair from June 3 to June 9 is held in Geneva.",
        "The two-day summit follows the talks on November 15-17 in Geneva.",
        "The council met on Monday, June 1, 2022. It meets again on Friday, June 3, 2022.",
        "The council met on Monday, May 30, 2022. It meets again on Thursday, June 3, 2022.",
        dates=DATED,
    ),
    "orders": (
        *pairs(
            "Anna Berg resigned after Karl Stein published the report.",
            "Karl Stein published the report after Anna Berg resigned.",
            "Anna Berg resigned before Karl Stein published the report.",
            "Before Karl Stein published his report, Anna Berg had resigned.",
            "Karl Stein published the report, then Anna Berg resigned.",
            "Karl Stein published the memoir after Anna Berg resigned.",
            "Paul Stone published the report after Anna Berg resigned.",
        ),
    ),
    "parts and totals": alone(
        "The assembly has 100 members. Sixty voted for the bill, 30 against and 10 abstained.",
        "The assembly has 100 members. Sixty voted for the bill, 35 against and 10 abstained.",
        "The assembly has 100 members. Sixty voted for the bill and 30 against.",
        "Twelve people were killed: five men, four women and two children.",
        "Twelve people were killed: five men, four women and three children.",
        "Twelve people were killed: five men, four women and four children.",
        "Twelve people were killed: five men, four women, two children.",
        "Of the 50 patients 35 recovered and 20 died.",
        "So 35 of the 30 patients recovered.",
        "So 30 of the 35 patients recovered.",
        "The crash killed 12 people, including 15 children.",
        "The crash killed 15 people, including 12 children.",
        "Of 200 voters, 150, or 75 percent, said yes.",
        "Of 200 voters, 150, or 65 percent, said yes.",
        "Of 200 voters, 151, or 75 percent, said yes.",
        "The price rose from $200 to $250, or 25 percent.",
        "The price rose from $200 to $250, or 35 percent.",
    ),
    "stands": (
        *pairs(
            _STAND,
            "Prime Minister Erik Holm will not attend the climate summit in Geneva in May.",
            "Prime Minister Erik Holm has not decided whether to attend the climate summit in Geneva.",
            "Prime Minister Erik Holm refused to attend the climate summit in Geneva in May.",
            "Prime Minister Erik Holm might attend the climate summit in Geneva in May.",
            "Prime Minister Erik Holm did not attend the climate summit in Geneva.",
            "Prime Minister Erik Holm will not attend the trade summit in Rome.",
            "President Karl Stein will not attend the climate summit in Geneva in May.",
        ),
        *pairs(
            _TALKS,
            "Prime Minister Erik Holm will meet President Karl Stein at the summit, a spokesman said.",
            "Prime Minister Erik Holm is ready to meet President Karl Stein at the summit.",
            "Prime Minister Erik Holm is ready to meet Karl Stein only if the border is opened.",
            "Prime Minister Erik Holm met President Karl Stein at the summit.",
            "Prime Minister Erik Holm will meet Anna Berg at the summit.",
            "Earlier, Prime Minister Erik Holm was ready to meet President Karl Stein.",
            "Prime Minister Erik Holm is ready to talk with President Karl Stein on Friday.",
        ),
        Example((_TALKS, "Prime Minister Erik Holm will meet President Karl Stein at the summit."), dates=TWO_DAYS),
        Example((_TALKS, "Prime Minister Erik Holm will meet President Karl Stein."), dates=TWO_YEARS),
        Example((_STAND, "Prime Minister Erik Holm refused to attend the climate summit."), dates=TWO_DAYS),
        *alone(
            f"{_STAND}\n\nPrime Minister Erik Holm has not decided whether to attend the climate summit in Geneva.",
            f"{_STAND} Prime Minister Erik Holm has not decided whether to attend the climate summit in Geneva.",
            f"{_STAND}\n\nIt rained.\n\nErik Holm refused to attend the climate summit in Geneva in May.",
        ),
    ),
    "one word turned": (
        *pairs(
            "All ministers of the cabinet supported the new budget on Friday.",
            "Not all ministers of the cabinet supported the new budget on Friday.",
            "Most ministers of the cabinet supported the new budget on Friday.",
            "None of the ministers of the cabinet supported the new budget on Friday.",
            "All ministers of the cabinet opposed the new budget on Friday.",
            "No ministers of the cabinet opposed the new budget on Friday.",
            "All ministers of the cabinet supported the new budget, not the old one, on Friday.",
            "All ministers of the cabinet supported the old budget, not the new one, on Friday.",
            "Only some ministers of the cabinet supported the new budget on Friday.",
            "Few ministers of the cabinet supported the new budget on Friday.",
            "All ministers of the cabinet did not support the new budget on Friday.",
            "Surprisingly, all ministers of the cabinet supported the new budget on Friday.",
            "All ministers of the cabinet supported the new budget on Monday, not on Friday.",
            "All ministers of the cabinet failed to support the new budget on Friday.",
        ),
        *pairs(
            "Unsurprisingly, the court accepted the appeal of the bank in Oslo.",
            "Not unsurprisingly, the court accepted the appeal of the bank in Oslo.",
            "Surprisingly, the court accepted the appeal of the bank in Oslo.",
            "The court rejected the appeal of the bank in Oslo.",
            "The court did not reject the appeal of the bank in Oslo.",
            "The court denied that it accepted the appeal of the bank in Oslo.",
            "The court never accepted the appeal of the bank in Oslo.",
            "The higher court rejected the appeal of the bank in Bergen.",
            "The court accepted the unusual appeal of the bank in Oslo.",
        ),
        *pairs(
            "The harbour is safe and the bridge will be opened before the winter.",
            "The harbour is unsafe and the bridge will be opened before the winter.",
            "The harbour is safe and the bridge will be closed before the winter.",
            "The harbour is safe and the bridge will be opened after the winter.",
            "The harbour is not safe and the bridge will not be opened before the winter.",
            "The harbour isn't safe and the bridge will be opened before the winter.",
            "The harbour is safe and the bridge could be opened before the winter.",
            "The harbour is hardly safe and the bridge will be opened before the winter.",
            "Instead of the harbour the bridge will be opened before the winter.",
        ),
        *pairs(
            "The storm may reach the coast of Norway by Sunday, forecasters said.",
            "The storm will reach the coast of Norway by Sunday, forecasters said.",
            "The storm will probably reach the coast of Norway by Sunday, forecasters said.",
            "The storm might reach the coast of Norway by Sunday, forecasters said.",
            "The storm has reached the coast of Norway, forecasters said.",
            "The storm will certainly reach the coast of Norway by Sunday, forecasters said.",
            "If the wind turns, the storm will reach the coast of Norway by Sunday.",
        ),
    ),
    "quotations": (
        *pairs(
            "“We will never give in to the men who burned our town,” Anna Berg said in Oslo.",
            "“We will not give in to the men who burned our town,” Anna Berg said in Oslo.",
            "“We will give in to the men who burned our town,” Anna Berg said in Oslo.",
            "“We will never give in to the people who burned our town,” Anna Berg said in Oslo.",
            "“We will never give in … to the men who burned our town,” Anna Berg said in Oslo.",
            "“We will never give in to the men who burned our town,” Karl Stein said in Oslo.",
            "“We will never give in to the men who burned our town,” Berg said in Oslo.",
            "“We will never give in to the men”, Anna Berg told reporters.",
            "Anna Berg said that they would never give in to the men who burned their town.",
            "“I think we will never, ever give in to those men who burned down our old town,” said Anna Berg.",
        ),
        *pairs(
            "Anna Berg said in Oslo: “When we came home in the evening the whole street was dark, the doors stood "
            "open and nobody answered when we called, so we took the children to the church and waited for "
            "the day.”",
            "Anna Berg said in Oslo: “When we came home in the morning the whole street was dark, the doors stood "
            "open and nobody answered when we called, so we took the children to the church and waited for "
            "the day.”",
            "Anna Berg said in Oslo: “When we came home in the evening the whole street was dark, the doors stood "
            "open and nobody answered when we called, so we took the children to the church and waited for "
            "the king.”",
            "Anna Berg said in Oslo: “The whole street was dark, the doors stood open and everybody answered "
            "when we called, so we took the children to the church.”",
            "Karl Stein said: “We took the children to the church and waited for the day.”",
        ),
        *pairs(
            "“It is late,” said Anna Berg. “We must go.”",
            "“It is late,” said Karl Stein. “We must go.”",
            "“It is not late,” said Anna Berg. “We must go.”",
            "“It is late, and we must go home now before the storm comes,” said Anna Berg.",
        ),
        *alone(
            "“We will never give in”\n\nAnna Berg spoke in Oslo. “We shall never give in,” Anna Berg said.",
            "“We will never give in”\n\nAnna Berg spoke in Oslo. “We will never give in,” Anna Berg said.",
            "“A dark day for Oslo”\n\nAnna Berg spoke in Oslo. “It is the darkest day of this city,” she said.",
            "“Only a miracle can help”\n\nAnna Berg spoke in Oslo. It rained all day. Nobody came.",
            "Berg: We will sue the bank\n\nAnna Berg may sue the bank if it does not pay, she said on Monday.",
            "Berg will sue the bank\n\nAnna Berg is ready to sue the bank if it does not pay, her lawyer said.",
            "Berg sues the bank\n\nAnna Berg sued the bank on Monday, her lawyer said.",
        ),
    ),
    "phrases of opposites": (
        *pairs(
            "The shares of Norsk Steel rose slowly and the happy owners bought more of them in the north.",
            "The shares of Norsk Steel fell slowly and the happy owners bought more of them in the north.",
            "The shares of Norsk Steel rose rapidly and the happy owners bought more of them in the north.",
            "The shares of Norsk Steel rose slowly and the unhappy owners bought more of them in the north.",
            "The shares of Norsk Steel rose slowly and the happy owners sold more of them in the south.",
            "The shares of Norsk Steel rose slowly and the happy owners bought fewer of them in the north.",
            "The shares of Norsk Steel went down slowly and the happy owners bought more of them in the north.",
            "The shares of Norsk Steel rose slowly and the hopeless owners bought more of them in the north.",
        ),
        *pairs(
            "The ministry confirmed that the careful driver of the bus had survived the crash near Bergen.",
            "The ministry denied that the careful driver of the bus had survived the crash near Bergen.",
            "The ministry confirmed that the careless driver of the bus had survived the crash near Bergen.",
            "The ministry confirmed that the careful driver of the bus had died in the crash near Bergen.",
            "The ministry did not confirm that the careful driver of the bus had survived the crash near Bergen.",
            "The ministry confirmed that the careful driver of the bus had not survived the crash near Hamar.",
            "The ministry denied that the careful driver of the bus had not survived the crash near Bergen.",
            "The ministry confirmed that the careful driver of the bus had survived the crash far from Bergen.",
            "The ministry confirmed that the driver who was careful and drove the bus survived.",
        ),
    ),
    "labels": (
        *pairs(
            "Rebels took the town of Karan on Monday, killing dictator Karl Stein.",
            "Terrorists took the town of Karan on Monday, killing President Karl Stein.",
            "Freedom fighters took the town of Karan on Monday, killing President Karl Stein.",
            "Fighters took the town of Karan on Monday, killing Karl Stein.",
            "“Terrorists took the town of Karan on Monday,” said President Karl Stein.",
        ),
        *pairs(
            "Foreign Minister Anna Berg met the envoy in Oslo on Monday.",
            "Finance Minister Anna Berg met the envoy in Oslo on Monday.",
            "Former Foreign Minister Anna Berg met the envoy in Oslo on Monday.",
            "Foreign Minister Ana Berg met the envoy in Oslo on Monday.",
            "Foreign Minister Anna Bergh met the envoy in Oslo on Monday. Bergh left.",
            "Deputy Foreign Minister Anna Berg met the envoy in Oslo on Monday.",
            "Foreign Minister Anne Berg met the envoy in Oslo on Monday.",
        ),
        Example(("Kiev was dark. Kyiv slept.", "Kyiv was dark on Monday.", "Kiev was dark on Monday.")),
        Example(("Mayor Anna Olikker spoke. Olikker left.", "Mayor Anna Oliker spoke. Oliker left.")),
    ),
    "doubled and misplaced words": alone(
        "The mayor had had enough of it. The mayor had had a plan.",
        "He said that that was wrong. He said that that ministers knew. The idea that that works is old.",
        "What it is is a mistake. The bridge is is closed.",
        "Duran Duran played. The The mayor came. It was very very late. Bora Bora is far.",
        "They spoke of the of the plan. It rained day after day after day.",
        "The summit of heads of state summit will open on Monday.",
        "The summit of heads of the summit will open on Monday.",
        "The mayor said In the morning the bridge was closed. The film In the Heat was shown.",
        "The council agreed, However the mayor left. He wrote The old man to her.",
        "In the “It is far too late for all of us,” he said. He spoke of a “New deal” in the house.",
        "The the bridge. THE THE BRIDGE. the The bridge was closed, closed and closed.",
        "He wanted to the go market. They has it not seen. The house of was sold quickly.",
        "She is a very man old. It was the house biggest in the street, and bigger the one fell.",
        "A hour later an man came with a honest plan for an university and a FBI agent.",
        "The police have arrested has arrested two men. He will be is here soon.",
        "He told the the of council about it. Nobody knew when would the bridge open.",
    ),
    "order of words": alone(
        "According the report, the mayor left. According as he said. According to him it rained. He left, "
        "according.",
        "It is older then than the bridge. He is taller than her. The rather bridge than the road. More than "
        "than ten.",
        "He has been there. He been there. It would been closed. It appears be closed. It had never been closed.",
        "He is to going home. He had to going home. They were to leaving. The bridge would closed. They must "
        "embed it.",
        "Five left boats left. The boats left. The old sank ferry sank. Ten ships sailed. A man ran man ran.",
        "US President hailed the deal. In Oslo, Norwegian Prime Minister hailed it. Mr President said no.",
        "Norwegian Foreign Minister said no. The Norwegian Foreign Minister said no. Foreign Ministry said no.",
        "It one was of the largest houses. One the of largest houses fell. Most the of people left the town.",
        "He was in born Oslo. She to went the market. They the opened bridge. Nobody has it seen. Is it it?",
        "The fire a destroyed house. The police man a arrested. It was only the second in time a year.",
        "An house fell. A hour passed. An 8-year-old and a 8-year-old. A one-off, an one-off. An European, a MP.",
        "A unit, an unit. An honest man, a honest man. A heir, an heir. A historic day, an historic day. a A, "
        "an An.",
        "An US envoy. A FBI agent. An F-16. A X-ray. A “apple”. An, however, old man. A\nold man. Vitamin A "
        "is good.",
    ),
    "sentences that break off": alone(
        "Oslo wakes\n\nThe mayor opened the bridge on\n\nThe council agreed to meet again in the spring.",
        "Oslo wakes\n\nThe mayor opened the bridge\n\nThe council agreed to meet again in the spring.",
        "Oslo wakes\n\nThe mayor opened the bridge and said:\n\nThe council agreed to meet again.",
        "Oslo wakes\n\nThe mayor of Oslo told reporters that the\n\nIt rained all day in the old town.",
        "Oslo wakes\n\nThe company is called Berg & Co\n\nIt was founded in the U.S.\n\nIt is old, etc.",
        "Oslo wakes\n\nthe mayor opened the bridge. and the council agreed. Because it rained.",
        "Oslo wakes\n\nThe council agreed to\n– build a bridge\n– close the school\n\nIt rained.",
        "Oslo wakes\n\nHe said: “The bridge is old. It will fall.\n\nThe council agreed to meet again.",
        "Oslo wakes\n\nHe said: “The bridge is old.\n\n“It will fall,” he said.\n\nThe council agreed.",
        "Oslo wakes\n\nThe bridge (built in 1950 was closed. The school was opened) in May.",
        "Oslo wakes\n\nThe bridge (built in 1950) was closed]. The school [sic] was opened.",
        "Oslo wakes\n\nThe 5\" pipe and the 'old bridge were closed. The boys' school wasn't.",
        'Oslo wakes\n\nThe bridge was “closed", she said. “It is old”, he said. He called it "new.',
    ),
    "brackets and marks": alone(
        "Oslo wakes\n\nThe bridge (it is old.\n\nIt was closed.) The school was opened.\n\nIt rained.",
        "Oslo wakes\n\nThe bridge (it is old.\n\nIt rained.\n\nIt snowed.\n\nIt froze.\n\nIt was closed.) So "
        "be it.",
        "Oslo wakes\n\nThe bridge [it is old.\n\nIt was closed.) The school was opened.",
        "Oslo wakes\n\nThe bridge (it is (very) old) was closed). The school (was [sic) opened].",
        "Oslo wakes\n\nFirst a) the bridge, b) the school and 3) the road. Then c ) the rest :) and so on.",
        "Oslo wakes\n\n“The bridge is old,” he said. “It will fall. “It is ours.” The council agreed.",
        "Oslo wakes\n\nThe council agreed.” He said “no” and “yes. They left. ‘No’, he said. ‘Yes.",
        "Oslo wakes\n\n“One.\n\n“Two.\n\n“Three,” she said.\n\nThe end.",
        "Oslo wakes\n\n“One.\n\nTwo.\n\n“Three,” she said.\n\nThe end.",
        'Oslo wakes\n\n"One," she said. "Two. Three."" The "end. It was 6\'2" tall.',
        "Oslo wakes\n\n''One,'' she said. ''Two. Three. «Four,» he said. «Five.",
    ),
    "words misspelt": (
        *alone(
            "It ocurred at an adress in the begining. I beleive the calender of the cemetary. He was concious.",
            "It was an embarassment to the enviroment. Its existance was foriegn. Fourty men happend to be there.",
            "Immediatly the independant man left, with the knowlege neccessary. It was noticable on this "
            "occassion.",
            "The paralell posession was prefered and publically recomended. They were seperate and succesful.",
            "Untill tommorow it is truely wierd. The travelled harbour of colour was organised. It was "
            "unrecievable.",
            "The “adress”, the ‘begining’, the co-begining, begining-like, (beleive), beleive; beleive's end, "
            "beleive.",
            "Adress Wich came. Beleive left. the Begining. He met Mr Recieve. BELEIVE IT. McBeleive said no.",
            "The housse, the hhouse, the hose, the huose and the hous. The peoplle, the poeple, the peple and "
            "a pepole.",
            "He stoped the car, ploting and planing. He tryed, he cryed and he studyed. It was makeing and "
            "takeing.",
        ),
        Example(("The dredgers of Hammervik lay idle.", "The dregders of Hammervik lay idle; the dredgers slept.")),
        Example(("The lutefisk was cold.", "The lutefsik was cold.", "Lutefisk is fish.")),
    ),
    "letters and pages": alone(
        "The goverment of Norway will definately accomodate the commitee. The government agreed.",
        "The oragne bridge was clsoed on Monday. Recieve the mail. The Smiht house is tiny. Teh end.",
        "He walked more slowlier. The freind of Siobhan Freind came. An occured event; occurred events.",
        "The cafÃ© isnâ€™t open. The café isn’t open. The price is Â£5. It�s late.",
        "It cost &amp;5 and &quot;more&quot;. A<br>B. The naïve façade.",
        "Share on Facebook\n\nThe bridge was closed.\n\nAdvertisement\n\nThe mayor left.\n\nRead more here",
        "By Anna Berg\n\nUpdated 5 May 2022\n\nThe bridge was closed.\n\n© 2022 The Daily\n\nSubscribe to us",
        "The bridge was closed. Click here to subscribe. The mayor left. Follow us on Twitter.",
        "Photo: Anna Berg/AP\n\nThe bridge was closed.\n\nComments (12)\n\nRelated articles\n\nThe mayor left.",
    ),
    "said twice": (
        *alone(
            "The old bridge over the river in Oslo was closed on Monday for want of money.\n\nThe mayor left.\n\n"
            "The old bridge over the river in Oslo was closed on Monday for want of money.",
            "The old bridge over the river in Oslo was closed on Monday for want of money.\n\nThe mayor left.\n\n"
            "The old bridge over the river in Oslo was shut on Monday for want of money.",
            "The old bridge over the river in Oslo was closed on Monday.\n\nThe mayor of the town left at noon.\n\n"
            "It rained.\n\nThe old bridge over the river in Oslo was closed on Monday.\n\nThe mayor of the town "
            "left at noon.",
            "The old bridge in Oslo was closed by Anna Berg.\n\nThe old bridge in Oslo was closed by Karl Stein.",
            "It rained.\n\nIt rained.\n\nIt rained.",
            "The old bridge over the river in Oslo was closed on Monday, and the old bridge over the river in "
            "Oslo was closed on Tuesday. The old bridge over the river in Bergen was closed on Monday.",
        ),
        Example(
            (
                "The mayor of Oslo closed the old bridge over the river on Monday because there was no money left "
                "to mend it, and hundreds of people had to walk for an hour to reach the market.",
                "It rained. The mayor of Oslo closed the old bridge over the river on Monday because there was no "
                "money left to mend it, and hundreds of people had to walk for an hour to reach the market.",
                "Some said the mayor of Oslo closed the old bridge over the river on Monday, having none.",
            )
        ),
    ),
    "values": (
        *pairs(
            "The fire in Bergen killed 12 people and destroyed 30 houses on Monday.",
            "The fire in Bergen killed 14 people and destroyed 30 houses on Monday.",
            "The fire in Bergen killed about 12 people and destroyed 40 houses on Monday.",
            "The fire in Bergen killed more than 12 people and destroyed at least 20 houses on Monday.",
            "The fire in Bergen killed 120 people and destroyed 3,000 houses on Tuesday.",
            "The fire in Oslo killed 14 people and destroyed 31 houses on Monday.",
        ),
        *pairs(
            "Norsk Steel bought the mill for $5.2 million in 2019 and cut 400 jobs.",
            "Norsk Steel bought the mill for $5.2 billion in 2019 and cut 400 jobs.",
            "Norsk Steel bought the mill for 5.2 million euros in 2019 and cut 400 jobs.",
            "Norsk Steel bought the mill for $5.3 million in 2018 and cut 450 jobs.",
            "Norsk Steel bought the mill for $52 million in 2019 and cut 4,000 jobs.",
        ),
        *pairs(
            "The two-hour meeting of Anna Berg and Karl Stein in Oslo was held on Monday.",
            "The three-hour meeting of Anna Berg and Karl Stein in Oslo was held on Monday.",
            "The two-hour meeting of Anna Berg and Karl Stein in Oslo was held on Tuesday.",
            "The meeting of Anna Berg and Karl Stein in Oslo took about two hours on Monday.",
            "The 125-minute meeting of Anna Berg and Karl Stein in Oslo was held on Monday.",
            "The meeting of Anna Berg and Karl Stein in Bergen took not three hours on Monday.",
        ),
        *pairs(
            "The trail from Oslo to Hamar is 80 miles long and was opened in 1990.",
            "The trail from Oslo to Hamar is 129 kilometres long and was opened in 1990.",
            "The trail from Oslo to Hamar is 80 kilometres long and was opened in 1990.",
            "The trail from Oslo to Hamar is 100 kilometres long and was opened in the 1990s.",
        ),
    ),
}
