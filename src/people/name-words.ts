/**
 * Titles, kinship, ranks and other words before a name, without their full stop: by such a word alone, nobody would be
 * greeted.
 */
export const noNames = listed(
	'dr drs prof professor mr mrs ms miss mx sir dame lord lady rev reverend father sister brother saint st judge rabbi imam sheikh shaykh sheik haji hajji ' +
		'herr frau fr hr pater pfarrer onkel tante oma opa monsieur madame mademoiselle mme mlle m maître oncle mamie papi tonton tata ' +
		'señor señora señorita sr sra srta don doña tío tía abuelo abuela padre hermano fray dom dona seu tio tia avô avó senhor senhora ' +
		'signor signora sig dott dottoressa zio zia nonno nonna uncle aunt auntie grandma grandpa granny cousin shri sri smt pan pani ' +
		'г-н г-жа господин госпожа д-р профессор дядя тётя тетя бабушка дедушка отец баба ' +
		'fco ni md mohd muhd mst dra drs profa lic ing arq mgr mag dipl adv doctor doctora doutor doutora docteur profesor profesora professora professeur ' +
		'syed sayed sayyid sayyed swami kumari pandit ustad ustadh maulana mullah mulla mian bhai baba sardar hafiz begum mirza thiru datuk dato tan tun puan encik cik hj hjh ' +
		'ibu bapak pak bu raden daw khun phra thích ato weizero mzee mwalimu bwana bibi mama papa mum mom dad kuya ate ras chief alhaji alhaja malam mallam nana ' +
		'pastor bishop deacon elder cardinal kardinal lama geshe rav reb moulay sidi lalla cheikh serigne ayatollah sultan şeyh hacı hoca ' +
		'coach chef captain capt sgt lt general major officer president prince princess king queen graf gräfin baron baronin freiherr ' +
		'mother mutter vater schwester bruder cousine vetter nachbar nachbarin familie family famille familia team mère père frère sœur cousin baby ' +
		'the my our your old big little small tall fat young ex mein meine unser der die das la de du da do dos das den ter ten mac mc ma ' +
		'นาย นาง นางสาว คุณ הרב רב פרופ׳ פרופ\' ד״ר ד"ר мама папа брат сестра тетка ' +
		'chị anh cô bác chú ông bà thầy ' +
		'عمو خالتي عمتي خالي عمي سي سيدي مولاي لالة حاج الأخ الأخت ' +
		'د الدكتور دكتور الدكتورة دكتورة أ الأستاذ أستاذ الأستاذة أستاذة السيد السيدة الشيخ شيخ الحاج الحاجة المهندس المهندسة م عم عمة خال خالة',
);

/**
 * What only a name of several words begins with: *servant of*, *father of*, *mother of*, *son of*, *house of*; some of
 * these words alone are the name of God, or *slave*.
 */
export const compoundStarts = listed(
	'abd abdu abdul abdal abdel abdoul abu abou abo aboo umm um oum ibn bin ben-al bint al el beit bat te ghulam gulam gholam allah khuda god amat gebre gebra wolde welde tekle habte kidane haile ' +
		'غلام أمة בת עבד عبد أبو ابو أبا أبي ابي أم ام ابن بن بنت آل ذو سيف نور صلاح شمس علاء بدر',
);

/** Articles, which belong to the word behind them. */
export const articles = listed('al el ul ur ar as ad an at az ash es ed ال');

/**
 * Family names that stand first in Vietnamese, Chinese, Korean and Hungarian, also in Latin letters. As a given name,
 * hardly any is usual.
 */
export const familyNamesFirst = listed(
	'nguyễn trần lê phạm huỳnh hoàng phan võ vũ đinh trương lý đoàn trịnh lương phùng đặng bùi đỗ hồ ngô dương nguyen tran pham huynh le ho vu vo bui ngo do duong dang dinh truong trinh ' +
		'wang li wu sun hu gao he lin liang ma cai jiang shen qin xue zhang liu chen yang huang zhao zhou xu zhu guo luo zheng xie tang deng cao peng zeng xiao tian ' +
		'park choi jung jeong kang yoon jang hwang kwon son shin seo ahn oh cho bae heo noh jeon ryu ' +
		'tanaka suzuki sato satō takahashi watanabe ito itō yamamoto nakamura kobayashi kato katō yoshida yamada sasaki yamaguchi matsumoto inoue kimura ' +
		'nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros oláh rácz fekete szilágyi',
);

/**
 * Korean family names that are given names elsewhere: *Kim Min-jun* has the family name first, *Kim Miller* does not.
 */
export const familyOrGivenNames = listed('kim lee han lim moon hong nam min');

/**
 * Family names that begin with a particle of their own: *van Dijk*, *de Souza*. Whoever is called so has no given name
 * here.
 */
export const particles = listed(
	'van von vom zu zur de del della di da das do dos du des le la les der den ten ter te af av mac mc bat ap',
);

function listed(words: string): ReadonlySet<string> {
	return new Set(words.split(' ').filter((word) => word !== ''));
}
