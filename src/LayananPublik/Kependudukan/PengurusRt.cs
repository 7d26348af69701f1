using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Kependudukan;

/// <summary>What somebody is in the neighbourhood; a kader helps citizens but introduces nobody.</summary>
public enum JabatanRt { KetuaRt, KetuaRw, Kader }

/// <summary>A neighbourhood officer of a kelurahan or desa, from one day to another. The office knows them by their number; they apply for citizens and introduce them.</summary>
public sealed class PengurusRt : IBerunit
{
    /// <summary>In place of the RT for who serves a whole RW.</summary>
    public const string SeluruhRw = "000";

    PengurusRt() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Rt { get; private set; } = SeluruhRw;

    public string Rw { get; private set; } = "";

    public JabatanRt Jabatan { get; private set; }

    public string Nama { get; private set; } = "";

    /// <summary>WhatsApp number as wa_id; null while the office does not know it.</summary>
    public string? Nomor { get; private set; }

    /// <summary>Citizens of the neighbourhood may be told the number.</summary>
    public bool NomorTampil { get; private set; }

    public DateOnly Mulai { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Sampai { get; private set; }

    /// <summary>Name, number and neighbourhood in lower case, for the list's search.</summary>
    public string Cari { get; private set; } = "";

    public int Versi { get; private set; }

    public static PengurusRt Angkat(UnitKerja unit, JabatanRt jabatan, RtRw wilayah, string nama, string? nomor, bool nomorTampil, DateOnly mulai)
    {
        var p = new PengurusRt { UnitKerja = unit, UnitKerjaId = unit.Id, Jabatan = jabatan, Mulai = mulai };
        p.Ubah(wilayah, nama, nomor, nomorTampil, mulai, null);
        return p;
    }

    public void Ubah(RtRw wilayah, string nama, string? nomor, bool nomorTampil, DateOnly mulai, DateOnly? sampai)
    {
        (Rt, Rw) = (Jabatan == JabatanRt.KetuaRw ? SeluruhRw : wilayah.Rt, wilayah.Rw);
        (Nama, Nomor, NomorTampil, Mulai, Sampai) = (nama.Trim(), nomor, nomorTampil && nomor is not null, mulai, sampai);
        Cari = $"{Nama} {Nomor} 0{Nomor?[2..]} rt {Rt} rw {Rw} {Rt}/{Rw}".ToLowerInvariant();
        Versi++;
    }

    /// <summary>The term ends; <paramref name="terakhir"/> is its last day. One before the first: replaced on the very day, never served.</summary>
    public void Akhiri(DateOnly terakhir) => (Sampai, Versi) = (terakhir, Versi + 1);

    public bool Menjabat(DateOnly pada) => Mulai <= pada && (Sampai is null || pada <= Sampai);

    /// <summary>A citizen of this neighbourhood is theirs to introduce: of the RT, or of any RT where they head the RW.</summary>
    public bool Mengantar(string? rt, string? rw) => Jabatan switch
    {
        JabatanRt.KetuaRt => Rt == rt && Rw == rw,
        JabatanRt.KetuaRw => Rw == rw,
        _ => false
    };

    public string Wilayah => Tulis(Rt, Rw);

    /// <summary>"Ketua RT 003/RW 005", "Ketua RW 005", "Kader RT 003/RW 005".</summary>
    public string Sebutan => $"{(Jabatan == JabatanRt.Kader ? "Kader" : "Ketua")} {Wilayah}";

    public static string Tulis(string rt, string rw) => rt == SeluruhRw ? $"RW {rw}" : $"RT {rt}/RW {rw}";

    public static string Judul(JabatanRt jabatan) => jabatan switch { JabatanRt.KetuaRt => "Ketua RT", JabatanRt.KetuaRw => "Ketua RW", _ => "Kader" };
}
