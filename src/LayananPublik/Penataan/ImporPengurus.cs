using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penataan;

public enum NasibBaris { Ditambah, Diganti, Diubah, Diakhiri, Tetap, Ditolak }

/// <summary>What happens to one line of the file, or, without a line, to somebody who is not in it.</summary>
public sealed record BarisImpor(int? Baris, NasibBaris Nasib, string Unit, string Wilayah, string Nama, string Keterangan);

public sealed record HasilImpor(IReadOnlyList<BarisImpor> Baris)
{
    public int Banyak(NasibBaris nasib) => Baris.Count(b => b.Nasib == nasib);

    public int Perubahan => Baris.Count(b => b.Nasib is not (NasibBaris.Tetap or NasibBaris.Ditolak));

    public string Ringkasan => $"{Banyak(NasibBaris.Ditambah)} ditambah, {Banyak(NasibBaris.Diganti)} diganti, {Banyak(NasibBaris.Diubah)} diubah, {Banyak(NasibBaris.Diakhiri)} diakhiri, {Banyak(NasibBaris.Tetap)} tetap, {Banyak(NasibBaris.Ditolak)} ditolak";
}

/// <summary>Compares a file with who serves now. Pure over what was loaded: the same plan is shown first and applied afterwards.</summary>
sealed class ImporPengurus(IReadOnlyList<UnitKerja> unit, IReadOnlyList<PengurusRt> menjabat, DateOnly hariIni)
{
    readonly List<BarisImpor> hasil = [];
    readonly Dictionary<string, int> terpakai = new(StringComparer.Ordinal);
    readonly HashSet<PengurusRt> disebut = [];
    readonly ILookup<string, PengurusRt> perKunci = menjabat.ToLookup(p => Kunci(p.UnitKerjaId, p.Jabatan, p.Rt, p.Rw, p.Nama));
    readonly ILookup<string, UnitKerja> perNama = unit.SelectMany(u => new[] { Polos(u.Nama), u.KodeWilayah }.Where(k => k.Length > 0).Distinct().Select(k => (k, u))).ToLookup(x => x.k, x => x.u, StringComparer.Ordinal);

    public List<PengurusRt> Baru { get; } = [];

    public List<(PengurusRt Siapa, string Tindakan, string? Dari)> Berubah { get; } = [];

    public HasilImpor Rencanakan(IReadOnlyList<BarisCsv> baris, bool akhiriSisa)
    {
        foreach (var b in baris) Satu(b);
        if (akhiriSisa) AkhiriSisa();
        return new(hasil);
    }

    void Satu(BarisCsv b)
    {
        if (Jabatan(b) is not { } jabatan) Tolak(b, $"Jabatan \"{b.Jabatan}\" tidak dikenal. Tulis Ketua RT, Ketua RW, atau Kader.");
        else if (b.NomorWa.Contains("E+", StringComparison.OrdinalIgnoreCase)) Tolak(b, "Nomor diubah Excel menjadi angka pendek. Jadikan kolomnya teks, lalu tulis lagi.");
        else if (Cari(b.Kelurahan) is not { } u) Tolak(b, b.Kelurahan.Length == 0 ? "Kelurahan belum diisi." : $"Kelurahan \"{b.Kelurahan}\" tidak ada di bawah kantor Anda.");
        else if (new IsianPengurus(jabatan, b.Rt, b.Rw, b.Nama, b.NomorWa, jabatan == JabatanRt.KetuaRt, hariIni, null).Baca(out var wilayah, out var nama, out var nomor) is { } galat) Tolak(b, galat);
        else Terima(b, u, jabatan, wilayah, nama, nomor);
    }

    void Terima(BarisCsv b, UnitKerja u, JabatanRt jabatan, RtRw wilayah, string nama, string? nomor)
    {
        var kunci = Kunci(u.Id, jabatan, jabatan == JabatanRt.KetuaRw ? PengurusRt.SeluruhRw : wilayah.Rt, wilayah.Rw, nama);
        if (!terpakai.TryAdd(kunci, b.Nomor)) Tolak(b, $"Sama dengan baris {terpakai[kunci]}: satu RT atau RW hanya punya satu ketua.");
        else if (perKunci[kunci].FirstOrDefault() is not { } lama) Tambah(b, u, jabatan, wilayah, nama, nomor, NasibBaris.Ditambah, "");
        else if (!Sama(lama.Nama, nama)) Gantikan(b, u, lama, wilayah, nama, nomor);
        else Samakan(b, u, lama, wilayah, nama, nomor);
    }

    void Gantikan(BarisCsv b, UnitKerja u, PengurusRt lama, RtRw wilayah, string nama, string? nomor)
    {
        var dari = MejaPengurus.Uraian(lama);
        disebut.Add(lama);
        lama.Akhiri(hariIni.AddDays(-1));
        Berubah.Add((lama, "Akhiri", dari));
        Tambah(b, u, lama.Jabatan, wilayah, nama, nomor, NasibBaris.Diganti, $"Menggantikan {lama.Nama}.");
    }

    // An empty cell takes nothing away: many lists have no numbers.
    void Samakan(BarisCsv b, UnitKerja u, PengurusRt lama, RtRw wilayah, string nama, string? nomor)
    {
        disebut.Add(lama);
        if (lama.Nama == nama && (nomor is null || nomor == lama.Nomor))
        {
            Catat(b.Nomor, NasibBaris.Tetap, u, lama, "");
            return;
        }
        var (dari, tampil) = (MejaPengurus.Uraian(lama), lama.Nomor is null ? lama.Jabatan == JabatanRt.KetuaRt : lama.NomorTampil);
        var apa = nomor is not null && nomor != lama.Nomor ? lama.Nomor is null ? "Nomor diisi." : "Nomor diganti." : "Penulisan nama diganti.";
        lama.Ubah(wilayah, nama, nomor ?? lama.Nomor, tampil, lama.Mulai, lama.Sampai);
        Berubah.Add((lama, "Ubah", dari));
        Catat(b.Nomor, NasibBaris.Diubah, u, lama, apa);
    }

    void Tambah(BarisCsv b, UnitKerja u, JabatanRt jabatan, RtRw wilayah, string nama, string? nomor, NasibBaris nasib, string keterangan)
    {
        var p = PengurusRt.Angkat(u, jabatan, wilayah, nama, nomor, jabatan == JabatanRt.KetuaRt, hariIni);
        Baru.Add(p);
        Berubah.Add((p, "Angkat", null));
        Catat(b.Nomor, nasib, u, p, $"{keterangan}{(nomor is null ? " Tanpa nomor." : "")}".Trim());
    }

    /// <summary>Only in kelurahan that the file speaks of, and nobody of a kelurahan with a refused line: its list is not whole.</summary>
    void AkhiriSisa()
    {
        var cacat = hasil.Where(h => h.Nasib == NasibBaris.Ditolak).Select(h => h.Unit).ToHashSet(StringComparer.Ordinal);
        var lengkap = unit.Where(u => hasil.Exists(h => h.Unit == u.Nama) && !cacat.Contains(u.Nama)).ToDictionary(u => u.Id);
        foreach (var p in menjabat.Where(p => !disebut.Contains(p) && lengkap.ContainsKey(p.UnitKerjaId)))
        {
            var dari = MejaPengurus.Uraian(p);
            p.Akhiri(hariIni.AddDays(-1));
            Berubah.Add((p, "Akhiri", dari));
            Catat(null, NasibBaris.Diakhiri, lengkap[p.UnitKerjaId], p, "Tidak ada di berkas.");
        }
    }

    void Catat(int? baris, NasibBaris nasib, UnitKerja u, PengurusRt p, string keterangan) => hasil.Add(new(baris, nasib, u.Nama, p.Sebutan, p.Nama, keterangan));

    void Tolak(BarisCsv b, string sebab) => hasil.Add(new(b.Nomor, NasibBaris.Ditolak, Cari(b.Kelurahan)?.Nama ?? b.Kelurahan, $"RT {b.Rt}/RW {b.Rw}", b.Nama, sebab));

    UnitKerja? Cari(string sebutan) => perNama[Polos(sebutan)].Concat(perNama[sebutan]).Distinct().ToList() is [var satu] ? satu : null;

    static JabatanRt? Jabatan(BarisCsv b) => Pemahaman.Polos(b.Jabatan) switch
    {
        "" => b.Rt.Trim('0', '-', ' ').Length == 0 ? JabatanRt.KetuaRw : JabatanRt.KetuaRt,
        "ketua rt" or "rt" or "pak rt" or "bu rt" or "ketua" when b.Rt.Trim('0', '-', ' ').Length > 0 => JabatanRt.KetuaRt,
        "ketua rw" or "rw" or "pak rw" or "bu rw" or "ketua" => JabatanRt.KetuaRw,
        "ketua rt" or "rt" => JabatanRt.KetuaRt,
        var lain when lain.StartsWith("kader", StringComparison.Ordinal) => JabatanRt.Kader,
        _ => null
    };

    static string Kunci(int unitId, JabatanRt jabatan, string rt, string rw, string nama) => $"{unitId}/{jabatan}/{rt}/{rw}{(jabatan == JabatanRt.Kader ? $"/{Bandingan(nama)}" : "")}";

    static bool Sama(string a, string b) => Bandingan(a) == Bandingan(b);

    static string Bandingan(string nama) => NamaOrang.TryParse(nama, out var n) ? n.Bandingan : nama;

    static string Polos(string nama) => Pemahaman.Polos(nama) switch
    {
        ['k', 'e', 'l', 'u', 'r', 'a', 'h', 'a', 'n', ' ', .. var pendek] => pendek,
        ['k', 'e', 'l', ' ', .. var pendek] => pendek,
        ['d', 'e', 's', 'a', ' ', .. var pendek] => pendek,
        var polos => polos
    };
}
