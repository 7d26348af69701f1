using LayananPublik.Kantor;
using LayananPublik.Kependudukan;

namespace LayananPublik.Persuratan;

public enum Keaslian { Sah, Kedaluwarsa, Dicabut }

/// <summary>What anybody who holds the code may know of a letter; nothing of its content, and its person only masked.</summary>
public sealed record Verifikasi(Keaslian Keaslian, string Jenis, string Nomor, DateOnly Tanggal, DateOnly? BerlakuSampai, DateOnly? DicabutPada, string Unit, string Penanda, string NamaPenanda, CaraTanda Cara, string NamaTersamar)
{
    public static Verifikasi Dari(BarisVerifikasi b, DateTimeOffset pada)
    {
        var jam = new JamKantor(TimeProvider.System, b.ZonaWaktu);
        var ttd = Persuratan.Naskah.DariJson(b.Naskah).Ttd;
        var keaslian = b.Status == StatusSurat.Dicabut ? Keaslian.Dicabut : b.BerlakuSampai < jam.TanggalPada(pada) ? Keaslian.Kedaluwarsa : Keaslian.Sah;
        return new(keaslian, b.Jenis, b.Nomor, b.Tanggal, b.BerlakuSampai, b.DicabutPada is { } cabut ? jam.TanggalPada(cabut) : null, b.Unit,
            string.Join(' ', ttd.Jabatan).TrimEnd(','), ttd.Nama, b.Cara, NamaOrang.TryParse(b.NamaPemohon, out var nama) ? nama.Samaran : "***");
    }
}

/// <summary>As it is read from the database; does not leave the server.</summary>
public sealed record BarisVerifikasi(StatusSurat Status, string Jenis, string Nomor, DateOnly Tanggal, DateOnly? BerlakuSampai, DateTimeOffset? DicabutPada, string Unit, string ZonaWaktu, string Naskah, CaraTanda Cara, string NamaPemohon);
