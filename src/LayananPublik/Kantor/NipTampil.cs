namespace LayananPublik.Kantor;

/// <summary>A NIP as it is printed: birth date, appointment, sex and serial apart (8-6-1-3).</summary>
public static class NipTampil
{
    public static string Tulis(string nip) => nip.Length == 18 ? $"{nip[..8]} {nip[8..14]} {nip[14..15]} {nip[15..]}" : nip;
}
