namespace AutoAttend.Vision.Synthetic;

/// <summary>Names for rendered people, from many countries; none is meant to be anybody's.</summary>
internal static class DemoNames
{
    private static readonly string[] Women =
    [
        "Ada", "Aisha", "Amara", "Anna", "Beatriz", "Camila", "Chiara", "Clara", "Dalia", "Elif", "Emma", "Esther", "Farida", "Fatima", "Freya", "Grace", "Hana", "Ines", "Ingrid", "Irina",
        "Jana", "Julia", "Karin", "Keiko", "Laila", "Lea", "Linh", "Lucia", "Maren", "Maria", "Mei", "Mina", "Nadia", "Naomi", "Nora", "Olga", "Priya", "Rosa", "Ruth", "Salma", "Sofia", "Tara", "Thandi", "Yara", "Yuki", "Zoe",
    ];

    private static readonly string[] Men =
    [
        "Adam", "Ahmed", "Ali", "Anton", "Arjun", "Bao", "Ben", "Carlos", "Chidi", "Daniel", "David", "Diego", "Emil", "Erik", "Farid", "Felix", "Gabriel", "Hamza", "Haruto", "Ibrahim", "Ivan", "Jakub",
        "Jan", "Jonas", "Kofi", "Kwame", "Leo", "Liam", "Luca", "Malik", "Marco", "Mateo", "Milan", "Minh", "Noah", "Omar", "Oskar", "Pablo", "Rafael", "Ravi", "Samir", "Sven", "Tomas", "Viktor", "Wei", "Yusuf",
    ];

    private static readonly string[] Families =
    [
        "Abara", "Ahlberg", "Akande", "Alvarez", "Andersen", "Aydin", "Bakker", "Banerjee", "Becker", "Bianchi", "Costa", "Dahl", "Das", "Diallo", "Dubois", "Eriksen", "Farouk", "Fischer", "Garcia", "Haddad", "Hansen", "Hoang",
        "Horvat", "Ito", "Jansen", "Kaya", "Keller", "Khan", "Kim", "Klein", "Kovacs", "Kumar", "Lindqvist", "Lopez", "Mbeki", "Mendes", "Moreau", "Nakamura", "Ncube", "Novak", "Nowak", "Okafor", "Olsen", "Papadakis",
        "Patel", "Pereira", "Petrov", "Popescu", "Ramos", "Rossi", "Saleh", "Santos", "Sato", "Schmid", "Silva", "Singh", "Tanaka", "Tran", "Varga", "Vogel", "Wagner", "Weber", "Yilmaz", "Zhang",
    ];

    public static string Of(long number, bool isWoman)
    {
        var random = new Seeded(0x4E414D45, number);
        return $"{random.Of<string>(isWoman ? Women : Men)} {random.Of<string>(Families)}";
    }
}
