using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Persuratan.Wewenang;

/// <summary>Officials and delegations of the units of one letter on one day, and what follows from them.</summary>
/// <param name="Rantai">The issuing unit first, then upwards.</param>
public sealed partial record DaftarWewenang(DateOnly Hari, IReadOnlyList<UnitKerja> Rantai, IReadOnlyList<Pejabat> Pejabat, IReadOnlyList<Pelimpahan> Pelimpahan)
{
    /// <summary>Who may act for an office, the first one by default. A Plt., Plh. or Pj. takes its place; a.n. and u.b. stand beside its holder.</summary>
    public IReadOnlyList<Penanda> Untuk(Jabatan jabatan, int unitId, BentukWewenang bentuk, string kodeLayanan)
    {
        var berlaku = Pelimpahan.Where(p => p.UnitKerjaId == unitId && p.Jabatan == jabatan && p.Berlaku(Hari, kodeLayanan) && p.Penerima.Menjabat(Hari)).OrderByDescending(p => p.Mulai).ThenByDescending(p => p.Id).ToList();
        if (berlaku.Find(p => p.Menggantikan) is { } pengganti) return [Dilimpahi(pengganti, bentuk)];
        return [.. berlaku.Select(p => Dilimpahi(p, bentuk)), .. Menjabat(jabatan, unitId).Select(p => Sendiri(p, bentuk))];
    }

    public IReadOnlyList<Penanda> Untuk(LangkahTanda l, string kodeLayanan) => Untuk(l.Jabatan, l.UnitKerjaId, l.Bentuk, kodeLayanan);

    public IReadOnlyList<Penanda> Untuk(RencanaLangkah l, string kodeLayanan) => Untuk(l.Jabatan, l.UnitKerjaId, l.Bentuk, kodeLayanan);

    /// <summary>Who acts by default; null while nobody is in office.</summary>
    public Penanda? Utama(Jabatan jabatan, int unitId, BentukWewenang bentuk, string kodeLayanan) => Untuk(jabatan, unitId, bentuk, kodeLayanan) is [{ } p, ..] ? p : null;

    /// <summary>The official as whom this account may do the step, or the sentence why it may not. To initial, the role is enough where no official is written down.</summary>
    public Hasil<Penanda> Boleh(LangkahTanda l, string kodeLayanan, PetugasAktif petugas)
    {
        var semua = Untuk(l, kodeLayanan);
        if (semua.FirstOrDefault(p => p.Dipegang(petugas)) is { } dia) return Hasil.Dengan(dia);
        if (semua.Count == 0 && SebutanJabatan.Peran(l.Jabatan) == petugas.Peran && l.UnitKerjaId == petugas.UnitKerjaId)
            return Hasil.Dengan(new Penanda(null, l.Jabatan, l.UnitKerjaId, null, new("", ""), BentukWewenang.Sendiri));
        return Hasil.Ditolak(semua is [{ } utama, ..] && SebutanJabatan.Peran(l.Jabatan) == petugas.Peran && l.UnitKerjaId == petugas.UnitKerjaId
            ? $"Surat ini atas nama {utama.Blok.Nama}, {utama.Sebutan}. Hanya akun pejabat itu yang dapat menyetujuinya."
            : AlurSurat.BukanGiliran);
    }

    /// <summary>The person behind it.</summary>
    public Pejabat? Orang(Penanda p) => p.PelimpahanId is { } l ? Pelimpahan.First(x => x.Id == l).Penerima : Pejabat.FirstOrDefault(x => x.Id == p.PejabatId);

    /// <summary>The holder of an office. Of several lurahs or camats at once the one who came last acts; kepala seksi there are several of.</summary>
    public IEnumerable<Pejabat> Menjabat(Jabatan jabatan, int unitId)
    {
        var ada = Pejabat.Where(p => p.UnitKerjaId == unitId && p.Jabatan == jabatan && p.Menjabat(Hari)).OrderByDescending(p => p.Mulai).ThenByDescending(p => p.Id);
        return jabatan is Jabatan.Lurah or Jabatan.Camat ? ada.Take(1) : ada;
    }

    Penanda Sendiri(Pejabat p, BentukWewenang bentuk) => new(p.Id, p.Jabatan, p.UnitKerjaId, p.PetugasId, Blok(p, bentuk, p.Jabatan, p.UnitKerjaId), bentuk);

    Penanda Dilimpahi(Pelimpahan l, BentukWewenang bentuk)
    {
        var p = l.Penerima;
        var blok = l.Menggantikan
            ? new PejabatTtd(l.Sebutan ?? Gelar(l.Jabatan, l.UnitKerjaId, tanpaPelaksana: true), p.Nama, p.Pangkat, p.Nip) { Awalan = [.. AwalanSusunan(bentuk, l.Jabatan, l.UnitKerjaId), l.Bentuk.Tulis()] }
            : Dari(p) with { Awalan = [$"a.n. {l.Sebutan ?? Gelar(l.Jabatan, l.UnitKerjaId)}", .. l.Bentuk == BentukWewenang.UntukBeliau ? Lewat : []] };
        return new(p.Id, p.Jabatan, p.UnitKerjaId, p.PetugasId, blok, l.Bentuk, l.Id);
    }

    PejabatTtd Blok(Pejabat p, BentukWewenang bentuk, Jabatan jabatan, int unitId)
    {
        var blok = Dari(p);
        return bentuk == BentukWewenang.Sendiri ? blok : blok with { Awalan = [.. AwalanSusunan(bentuk, jabatan, unitId), .. blok.Awalan] };
    }

    static readonly string[] Lewat = ["SEKRETARIS,", "u.b."];

    IEnumerable<string> AwalanSusunan(BentukWewenang bentuk, Jabatan jabatan, int unitId) => bentuk switch
    {
        BentukWewenang.AtasNama => [$"a.n. {GelarAtasan(jabatan, unitId)}"],
        BentukWewenang.UntukBeliau => [$"a.n. {GelarAtasan(jabatan, unitId)}", .. Lewat],
        _ => []
    };

    // One level up: a lurah's is the camat, everybody else's the head of his unit.
    string GelarAtasan(Jabatan jabatan, int unitId)
    {
        if (jabatan == Jabatan.Lurah && Rantai.FirstOrDefault(u => u.Jenis == JenisUnit.Kecamatan) is { } kecamatan) return Gelar(Jabatan.Camat, kecamatan, false);
        return Rantai.FirstOrDefault(u => u.Id == unitId) is { } unit ? Gelar(Penerbit.Kepala(unit.Jenis).Jabatan, unit, false) : "";
    }

    string Gelar(Jabatan jabatan, int unitId, bool tanpaPelaksana = false) =>
        Rantai.FirstOrDefault(u => u.Id == unitId) is { } unit ? Gelar(jabatan, unit, tanpaPelaksana) : jabatan.Judul().ToUpperInvariant();

    string Gelar(Jabatan jabatan, UnitKerja unit, bool tanpaPelaksana) =>
        Menjabat(jabatan, unit.Id).FirstOrDefault() is not { } p ? SebutanJabatan.PadaSurat(jabatan, unit) : tanpaPelaksana ? Pelaksana().Replace(p.Sebutan, "") : p.Sebutan;

    /// <summary>An official in his own capacity; "Plt." written into the title stands before it.</summary>
    public static PejabatTtd Dari(Pejabat p)
    {
        var m = Pelaksana().Match(p.Sebutan);
        return new(m.Success ? p.Sebutan[m.Length..] : p.Sebutan, p.Nama, p.Pangkat, p.Nip) { Awalan = m.Success ? [m.Groups[1].Value] : [] };
    }

    [GeneratedRegex(@"^(Plt\.|Plh\.|Pjs\.|Pj\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Pelaksana();
}
