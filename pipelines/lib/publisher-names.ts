const STATE = 'U.S. Department of State';
const DHS = 'U.S. Department of Homeland Security';
const USCIS = 'U.S. Citizenship and Immigration Services';
const IRCC = 'Immigration, Refugees and Citizenship Canada';
const IOM = 'International Organization for Migration';
const CRS = 'Congressional Research Service';

/** Publishers as lists of documents name them, and as readers know them. Dates and numbers belong to the document. */
const NAMES: ReadonlyMap<string, string> = new Map([
	['#AfghanEvac/State via femzen.co', '#AfghanEvac and U.S. Department of State, quoted by femzen.co'],
	['American Immigration Council / Immigration Impact (7 Mar 2024)', 'American Immigration Council'],
	[
		'AP via CSMonitor (19 Nov 2021), federal officials',
		'U.S. federal officials, quoted by the Associated Press in The Christian Science Monitor'
	],
	['Australian Dept of Home Affairs', 'Australian Department of Home Affairs'],
	['CBP December 2024 monthly update', 'U.S. Customs and Border Protection'],
	[
		'CBP records via TRAC (Syracuse University) FOIA',
		'U.S. Customs and Border Protection, records obtained by TRAC, Syracuse University'
	],
	['CBS News (2022) from DHS', `${DHS}, quoted by CBS News`],
	['Chicago Tribune, 16 Oct 2008, from State', `${STATE}, quoted by the Chicago Tribune`],
	['Congressional Research Service R43725', CRS],
	['Congressional Research Service R43725 (edition of 20 Jan 2015)', CRS],
	['CRS R47165 (21 Jun 2022)', CRS],
	['CRS R47654 (17 Aug 2023)', CRS],
	['DHS', DHS],
	['DHS data via CBS News', `${DHS}, quoted by CBS News`],
	['DHS OIG (May 2024) as reported', `${DHS}, Office of Inspector General, as reported`],
	['DHS Secretary Mayorkas', `${DHS}, Secretary Mayorkas`],
	['DHS via ABC News', `${DHS}, quoted by ABC News`],
	['DHS via ABC News (24 Feb 2023)', `${DHS}, quoted by ABC News`],
	['DHS via CBS News', `${DHS}, quoted by CBS News`],
	['DHS via CBS News (Jun 2022)', `${DHS}, quoted by CBS News`],
	['DHS via NBC / Guardian', `${DHS}, quoted by NBC and The Guardian`],
	['DHS via New York Times', `${DHS}, quoted by The New York Times`],
	['DHS via The Hill', `${DHS}, quoted by The Hill`],
	['DHS via The Week', `${DHS}, quoted by The Week`],
	['DHS via The World Insider', `${DHS}, quoted by The World Insider`],
	['DHS via UPI', `${DHS}, quoted by UPI`],
	['DHS, 90 FR 13611 (25 Mar 2025)', DHS],
	['DHS, OAW Afghan Parolee report (PLCY - AFG 2503 Update 2, Jun 2023)', DHS],
	['DHS, Uniting for Ukraine: Process Overview and Assessment (4 Nov 2024)', DHS],
	[
		'DHS/State statistics via CBS News (29 Jul 2022)',
		'U.S. Department of Homeland Security and U.S. Department of State, quoted by CBS News'
	],
	['Eurostat migr_asytpsm', 'Eurostat'],
	[
		'GAO press release 11 Dec 2025 (Humanitarian Parole: DHS Identified Fraud Risks)',
		'U.S. Government Accountability Office'
	],
	[
		'GAO-26-107815 as cited by a public repo page',
		'U.S. Government Accountability Office, as quoted elsewhere'
	],
	[
		'Government data via Catholic Charities migration update',
		'U.S. government, quoted by Catholic Charities'
	],
	['Home Affairs via Epoch Times', 'Australian Department of Home Affairs, quoted by The Epoch Times'],
	['IOM', IOM],
	[
		'IOM / DoRR Afghanistan',
		'International Organization for Migration and Department of Refugees and Repatriation, Afghanistan'
	],
	['IOM / UNHCR', 'International Organization for Migration and UNHCR'],
	['IOM via devdiscourse', `${IOM}, quoted by Devdiscourse`],
	['IOM via KabulNow', `${IOM}, quoted by KabulNow`],
	['IOM via Khaama', `${IOM}, quoted by Khaama Press`],
	['IRCC', IRCC],
	['IRCC / CBSA', `${IRCC}, and Canada Border Services Agency`],
	['IRCC via immigcanada.com', `${IRCC}, quoted by immigcanada.com`],
	['IRCC via immigration.ca', `${IRCC}, quoted by immigration.ca`],
	['IRCC via Wikipedia', `${IRCC}, quoted by Wikipedia`],
	[
		'Missouri ORA blog quoting federal figure (2024)',
		'U.S. government, quoted by the Missouri Office of Refugee Administration'
	],
	[
		'Parliamentary Library (aph.gov.au) from Immigration Dept',
		'Australian immigration department, quoted by the Parliamentary Library'
	],
	[
		'Pew Research Center (from State Dept) quoted by LSSNCA',
		'Pew Research Center from U.S. Department of State figures, quoted by Lutheran Social Services of the National Capital Area'
	],
	['Project ANAR FAQ (undated 2022-23 figure; page updated Feb 2024)', 'Project ANAR'],
	['Project ANAR FAQ (undated)', 'Project ANAR'],
	['Reuters (18 Feb 2025) via gamereactor', 'Reuters, quoted by Gamereactor'],
	['Reuters 6 Mar 2025 (anonymous officials)', 'U.S. officials, quoted by Reuters'],
	['Reveal / Democracy Now (30 Aug 2022)', 'Reveal and Democracy Now!'],
	['Rudaw, April 2013', 'Rudaw'],
	['State Dept briefing, 12 Jul 2021 (Ned Price)', STATE],
	['State/DHS joint report, Oct 2019', 'U.S. Department of State and U.S. Department of Homeland Security'],
	[
		'State/DHS quarterly report Jul 2018, copied by afghanrefugee.net',
		'U.S. Department of State and U.S. Department of Homeland Security, copied by afghanrefugee.net'
	],
	[
		'State/DHS quarterly report Oct 2017, copied by afghanrefugee.net',
		'U.S. Department of State and U.S. Department of Homeland Security, copied by afghanrefugee.net'
	],
	['The List Project (from State Dept)', `${STATE}, quoted by The List Project`],
	['UN', 'United Nations'],
	['UNHCR / IOM', 'UNHCR and International Organization for Migration'],
	['UNHCR via Afghanistan International', 'UNHCR, quoted by Afghanistan International'],
	['UNHCR via Amu TV', 'UNHCR, quoted by Amu TV'],
	['UNHCR via RFE/RL', 'UNHCR, quoted by RFE/RL'],
	['UNHCR, Feb 2026', 'UNHCR'],
	['US Department of State (2008)', STATE],
	['US Department of State, PRM, Refugee Processing Center', `${STATE}, Refugee Processing Center`],
	[
		'US Department of State, PRM, Refugee Processing Center (WRAPS/START)',
		`${STATE}, Refugee Processing Center`
	],
	['US Dept of State', STATE],
	['US Dept of State OIG, AUD-MERO-20-35 (June 2020)', `${STATE}, Office of Inspector General`],
	[
		'US Dept of State quarterly report Jul 2018 as summarised by afghanrefugee.net',
		`${STATE}, summarised by afghanrefugee.net`
	],
	['US Dept of State spokesman (1 Sep 2021) via The Hill', `${STATE}, quoted by The Hill`],
	['US Dept of State via New York Times', `${STATE}, quoted by The New York Times`],
	['US Dept of State via SOF News', `${STATE}, quoted by SOF News`],
	['US Dept of State via The Hill', `${STATE}, quoted by The Hill`],
	['US Dept of State via The Hill, Dec 2021', `${STATE}, quoted by The Hill`],
	['US Dept of State, quoted by senators', `${STATE}, quoted by U.S. senators`],
	['US Dept of State, Report to Congress, Q2 FY2023', STATE],
	[
		'US Dept of State/DHS joint report (Status of the Afghan SIV Program, Oct 2019)',
		'U.S. Department of State and U.S. Department of Homeland Security'
	],
	['USCIS (FY2022 progress report) via Newsweek', `${USCIS}, quoted by Newsweek`],
	['USCIS data via CBS News (20 Jun 2022)', `${USCIS}, quoted by CBS News`],
	[
		'USCIS figures as reported by Congressional Research Service RS20844',
		`${USCIS}, quoted by the Congressional Research Service`
	],
	['USCIS FOIA data via W&M law school blog', `${USCIS}, data obtained by William & Mary Law School`],
	[
		'USCIS FOIA records via Reveal (Center for Investigative Reporting)',
		`${USCIS}, records obtained by Reveal`
	],
	[
		'USCIS records via American Immigration Council/IRAP FOIA',
		`${USCIS}, records obtained by the American Immigration Council and IRAP`
	],
	["USCIS response letter (FOIA library file 'Kassa', 6 Feb 2023)", USCIS],
	['USCIS spokesperson via WHYY', `${USCIS}, quoted by WHYY`],
	['USCIS statistics shared with CBS News', `${USCIS}, quoted by CBS News`],
	['USCIS via CBS News', `${USCIS}, quoted by CBS News`],
	['USCIS via Newsweek', `${USCIS}, quoted by Newsweek`],
	['USCIS via PBS NewsHour (spring 2022)', `${USCIS}, quoted by PBS NewsHour`],
	[
		'VOA (Oct 2021), USCIS official',
		'An official of U.S. Citizenship and Immigration Services, quoted by VOA'
	],
	[
		'workingimmigrants.com quoting a policy article (Aug 2021)',
		'A policy article, quoted by workingimmigrants.com'
	]
]);

/** The name of a publisher for readers: who counted, and who quotes it where the issuer's own document was not read. */
export const publisherName = (cited: string): string => NAMES.get(cited) ?? cited;
