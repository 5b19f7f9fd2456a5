/** Frequent given and family names of a language, and the encodings in which its old programs write them. */
export interface NamesOfLanguage {
	readonly language: string;
	readonly encodings: readonly string[];
	/** Given names first, unless `isFamilyFirst`. */
	readonly given: string;
	readonly family: string;
	readonly isFamilyFirst?: boolean;
}

export const namesOfLanguages: readonly NamesOfLanguage[] = [
	{
		language: 'de',
		encodings: ['windows-1252', 'macintosh'],
		given: 'Jürgen Käthe Günter Jörg Björn Bärbel Hänsel Dörte Müslüm Sören Übel Rüdiger',
		family: 'Müller Schäfer Köhler Groß Weiß Krüger Schröder Böhm Jäger König Lübke Häusler',
	},
	{
		language: 'fr',
		encodings: ['windows-1252', 'macintosh'],
		given: 'André Hélène François Zoë Thérèse Benoît Chloé Aurélie Noël Jérôme Anaïs Gaël',
		family: 'Lefèvre Bérenger Géraud Lemaître Besançon Crémieux Hébert Benoît Prévost Desprès Noël Guérin',
	},
	{
		language: 'es',
		encodings: ['windows-1252', 'macintosh'],
		given: 'José María Íñigo Begoña Jesús Andrés Óscar Mónica Ramón Sofía Iván Lucía',
		family: 'Muñoz García Peña Núñez Hernández López Martínez Ibáñez Vázquez Sánchez Gómez Nuñez',
	},
	{
		language: 'pt',
		encodings: ['windows-1252'],
		given: 'João Conceição Inês António Sebastião Luís Simão Cátia Estêvão Mário Lúcia Antão',
		family: 'Guimarães Gonçalves Simões Magalhães Araújo Assunção Falcão Brandão Conceição Leitão Mendonça Camões',
	},
	{
		language: 'sv',
		encodings: ['windows-1252'],
		given: 'Åsa Göran Märta Björn Håkan Sören Åke Östen Mårten Jörgen Pär Gösta',
		family: 'Åkesson Öberg Sjöström Lindström Ångström Björk Hållström Nyström Östlund Sjögren Häggkvist Wallén',
	},
	{
		language: 'da',
		encodings: ['windows-1252'],
		given: 'Søren Jørgen Åse Mæt Øyvind Bjørn Bodø Kåre Gøril Jørn Torbjørn Sæmund',
		family: 'Møller Sørensen Jørgensen Kjær Nørgaard Bjørnson Østergaard Bæk Åberg Skjølstad Grønn Lærke',
	},
	{
		language: 'pl',
		encodings: ['windows-1250', 'iso-8859-2'],
		given: 'Łukasz Michał Grażyna Stanisław Paweł Świętosław Małgorzata Józef Żaneta Bożena Rafał Wiesława',
		family: 'Wałęsa Dąbrowski Wójcik Źródło Zieliński Grześkowiak Kamiński Kowalczyński Łuczak Szymański Głowacki Brzęczyszczykiewicz',
	},
	{
		language: 'cs',
		encodings: ['windows-1250', 'iso-8859-2'],
		given: 'Jiří Zdeněk Božena Růžena Ondřej Lukáš Tomáš Věra Kateřina Jaromír Matěj Štěpán',
		family: 'Dvořák Novák Šťastný Růžička Černý Kučera Procházka Němec Křivánek Říha Žižka Hájek',
	},
	{
		language: 'hu',
		encodings: ['windows-1250', 'iso-8859-2'],
		given: 'László Győző Dezső Jenő Gergő Zsófia Ágnes Erzsébet Ernő Bálint Dömötör Szörény',
		family: 'Erdős Szűcs Kőszegi Fehér Horváth Tóth Győri Fűzesi Lukács Vörös Bartók Kővári',
	},
	{
		language: 'hr',
		encodings: ['windows-1250', 'iso-8859-2'],
		given: 'Željko Đurđica Šime Krešimir Živko Đuro Jurčić Saša Tomislavčić Lučija Andrić Željka',
		family: 'Kovačić Marić Šimić Živković Đurić Babić Horvatić Blažević Jurić Matijašević Petrović Kovač',
	},
	{
		language: 'ro',
		encodings: ['windows-1250'],
		given: 'Ştefan Ionuţ Răzvan Cătălin Ancuţa Mădălina Sînziană Costică Vasilică Măriuca Gheorghiţă Dănuţ',
		family: 'Brâncuşi Ţepeş Ioniţă Pătraşcu Mureşan Luţă Bălan Păun Şerban Grădinaru Crăciun Niţă',
	},
	{
		language: 'tr',
		encodings: ['windows-1254'],
		given: 'Ayşe Çağla Işıl Gülşen Şükrü Oğuz İbrahim Tuğba Barış Yiğit Özgür Sıla',
		family: 'Yılmaz Şahin Öztürk Çelik Kılıç Doğan Yıldırım Güneş Aydoğdu Koç Işık Erdoğmuş',
	},
	{
		language: 'lt',
		encodings: ['windows-1257'],
		given: 'Rūta Eglė Žydrūnas Jūratė Kęstutis Ąžuolas Šarūnas Dalė Vytė Žilvinė Živilė Kęstas',
		family: 'Kazlauskienė Žukauskas Jonaitė Šimkutė Butkutė Vaičiūnas Ąžuolaitis Mačiulis Petrauskaitė Šapokė Čiurlionis Žemaitė',
	},
	{
		language: 'lv',
		encodings: ['windows-1257'],
		given: 'Jānis Līga Ģirts Kārlis Ēriks Māra Pēteris Ķirsis Ilzīte Anniņa Zigurdiņš Mārtiņš',
		family: 'Bērziņš Kalniņš Ozoliņš Liepiņa Krūmiņš Krastiņš Āboliņš Zariņa Vītols Pētersons Šmits Krēsliņš',
	},
	{
		language: 'ru',
		encodings: ['windows-1251', 'koi8-r', 'ibm866'],
		given: 'Иван Ольга Сергей Наталья Дмитрий Юлия Алексей Ксения Игорь Людмила Фёдор Ярослав',
		family: 'Петров Соколова Кузнецов Морозова Лебедев Козлова Щукин Жукова Ершов Яковлева Цветков Быкова',
	},
	{
		language: 'uk',
		encodings: ['windows-1251', 'koi8-u'],
		given: 'Олексій Наталія Андрій Юлія Василь Оксана Їжак Дмитро Ірина Євген Соломія Богдан',
		family: 'Шевченко Бойко Коваленко Ткачук Кравець Олійник Лисенко Поліщук Гнатюк Мельник Заєць Гриценко',
	},
	{
		language: 'bg',
		encodings: ['windows-1251'],
		given: 'Георги Мария Димитър Надежда Тодор Цветан Румяна Стоян Калина Петър Йордан Ивайло',
		family: 'Иванов Георгиева Стоянов Димитрова Тодоров Николова Христов Ангелова Жечев Колева Въчков Манолова',
	},
	{
		language: 'el',
		encodings: ['windows-1253', 'iso-8859-7'],
		given: 'Γιώργος Μαρία Κώστας Ελένη Νίκος Αικατερίνη Δημήτρης Βασιλική Χρήστος Σοφία Παναγιώτης Ιωάννα',
		family: 'Παπαδόπουλος Νικολάου Γεωργίου Δημητρίου Παππά Κωνσταντίνου Ιωαννίδης Αγγελόπουλος Βλάχος Οικονόμου Ψαράς Ξυδάκη',
	},
	{
		language: 'he',
		encodings: ['windows-1255'],
		given: 'יוסף רחל דוד שרה משה מרים אברהם לאה יצחק נועה דניאל תמר',
		family: 'כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן אזולאי מלכה כץ חדד',
	},
	{
		language: 'ar',
		encodings: ['windows-1256'],
		given: 'محمد فاطمة أحمد عائشة علي مريم يوسف زينب خالد ليلى عمر سارة',
		family: 'الخطيب حسن العلي إبراهيم منصور النجار سليمان الشريف حداد بكر القاضي عثمان',
	},
	{
		language: 'zh',
		encodings: ['gb18030'],
		given: '小明 伟 建国 秀英 丽华 志强 晓燕 文杰 雪梅 海涛 玉兰 俊峰',
		family: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙',
		isFamilyFirst: true,
	},
	{
		language: 'zh-TW',
		encodings: ['big5'],
		given: '志明 淑芬 俊傑 雅婷 建宏 美玲 家豪 怡君 國華 麗珍 宗翰 佳穎',
		family: '陳 林 黃 張 吳 劉 蔡 楊 許 鄭 謝 郭',
		isFamilyFirst: true,
	},
	{
		language: 'ja',
		encodings: ['shift_jis', 'euc-jp'],
		given: '太郎 花子 健一 美香 翔太 由美子 和夫 陽子 大輔 さくら 直樹 恵',
		family: '田中 佐藤 鈴木 高橋 渡辺 伊藤 山本 中村 小林 加藤 斎藤 松本',
		isFamilyFirst: true,
	},
	{
		language: 'ko',
		encodings: ['euc-kr'],
		given: '민수 지영 철수 영희 현우 서연 준호 은지 성민 미경 도윤 하은',
		family: '김 이 박 최 정 강 조 윤 장 임 한 오',
		isFamilyFirst: true,
	},
];
