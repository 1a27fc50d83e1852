/** Common names of Europe and the Americas, for generated people. */
export const givenNames =
  words(`Anna Maria Emma Ingrid Astrid Freja Sofia Elsa Linnea Karin Birgitta Katharina Julia Lena Sabine Ursula Petra Monika Claudia Heike
  Elizabeth Margaret Mary Jennifer Linda Sarah Jessica Emily Olivia Charlotte Amelie Camille Chloé Juliette Élodie Lucie Giulia Francesca Chiara Elena Valentina Lucía Carmen Pilar Isabel
  Ana Beatriz Inês Joana Agnieszka Magdalena Zofia Kateřina Jana Eszter Ilona Ioana Elif Zeynep Aino Helmi Venla Maarit Robert William Michael Thomas Alexander Johannes Stephen James
  John David Richard Daniel Matthew Anthony Erik Lars Nils Anders Björn Göran Håkan Sven Magnus Oskar Søren Jørgen Henrik Mikkel Mads Ole Knut Leif Jürgen Wolfgang Klaus Günther Dieter
  Matthias Sebastian Florian Tobias Uwe Pierre Jean François Étienne Mathieu Luc Hugo Antoine Marco Giovanni Luca Matteo Alessandro Antonio José Carlos Javier Álvaro Miguel Pedro João Tiago
  Jan Piotr Krzysztof Tomasz Jakub Petr Lukáš Zoltán Gábor Andrei Mihai Mehmet Emre Juhani Mikko Antti Pekka Timo Willem Joost Pieter Bram Sander Yusuf Omar Ali Hassan Wei Ming Hiroshi Kenji Yuki Sakura Priya Arjun Ravi Anita`);

export const familyNames =
  words(`Andersson Johansson Karlsson Nilsson Lindström Bergström Sjöberg Åkesson Hansen Nielsen Jensen Sørensen Mortensen Kristiansen Olsen Larsen Bakken Haugen Korhonen Virtanen Mäkinen Nieminen Koskinen
  Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Maier König
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Harris Clarke Jackson Turner Hill Cooper Ward Baker Morris Carter Parker
  Martin Bernard Dubois Durand Moreau Laurent Lefebvre Leroy Roux Fournier Girard Bonnet Mercier Dupont Lambert Faure Rousseau Blanc Guérin Chevalier Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti
  García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Ruiz Hernández Jiménez Díaz Moreno Álvarez Muñoz Trujillo Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Carvalho Almeida Nowak Kowalski Wiśniewski
  Wójcik Kamiński Lewandowski Zieliński Novák Svoboda Dvořák Černý Procházka Horváth Nagy Kovács Szabó Tóth Popescu Ionescu Popa Yılmaz Kaya Demir Şahin deVries vanDijk Bakker Visser Smit Mulder deGroot Jansen Peeters Janssens
  Maes Jacobs Willems Kim Lee Park Tanaka Suzuki Watanabe Sato Chen Wang Zhang Li Liu Singh Kumar Sharma Gupta Khan Ahmed Hussain Cohen Levi Mizrahi O'Brien Murphy Kelly Byrne Ryan Walsh Doyle McCarthy Gallagher Doherty`);

export const companyWords = words(
  'Nord Berg Fjord Wald Stern Delta Alpin Terra Aqua Vento Solar Ostsee Polar Kontor Werk Handel Tech Labs Systems Foods Sport Outdoor Travel Marine Timber Steel Paper Glass Textil Logistik',
);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
