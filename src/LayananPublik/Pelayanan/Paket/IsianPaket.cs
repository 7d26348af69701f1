using System.Globalization;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>One answer of a bundle: what is asked, and the document it belongs to; without one it belongs to the bundle.</summary>
public sealed record FieldPaket(string Kunci, FieldLayanan Field, Butir? Butir)
{
    public string? Nilai(Permohonan p) => Butir is null ? p.Isian[Field.Name] : Butir.Isian[Field.Name];

    public Bersama.Hasil Isi(Permohonan p, string? nilai) => Butir is null ? p.IsiField(Field.Name, nilai) : Butir.IsiField(Field.Name, nilai);

    /// <summary>As it is asked: under its own key, with the person it concerns.</summary>
    public FieldLayanan Tampil(Permohonan p) => Field with
    {
        Name = Kunci,
        Label = p.Paket!.Rincian.Label.TryGetValue(Kunci, out var lain) ? lain : Butir?.Untuk is { } u && Kunci.Contains('.') ? $"{Field.Label.TrimEnd('?')} ({u}){(Field.Label.EndsWith('?') ? "?" : "")}" : Field.Label
    };
}

/// <summary>The answers of a bundle: asked once, written wherever they are needed.</summary>
public static class IsianPaket
{
    /// <summary>All answers by name; of two of one name that of the earlier document.</summary>
    public static IReadOnlyDictionary<string, string> Kolam(this Permohonan p)
    {
        var kolam = new Dictionary<string, string>(p.Isian.Nilai);
        foreach (var (nama, nilai) in p.Berurut().SelectMany(b => b.Isian.Nilai)) kolam.TryAdd(nama, nilai);
        return kolam;
    }

    /// <summary>Writes what follows from the answers into every document; with <paramref name="sumber"/> only what follows from that one.</summary>
    public static void Sebarkan(this Permohonan p, string? sumber = null)
    {
        // Twice, because what follows may lead on.
        for (var ke = 0; ke < 2; ke++)
            foreach (var b in p.Berurut().Where(b => !b.IsianTerkunci))
            {
                foreach (var (nama, teks) in IsiSendiri(b).Where(x => sumber is null || PeriksaPaket.Sumber(x.Value).Contains(sumber))) Tulis(b, nama, Susun(p, b, teks));
                foreach (var f in b.FieldSendiri().Where(f => sumber is null || f.Name == sumber))
                    if (Asal(p, b, f) is { } asal) Tulis(b, f.Name, asal.Isian[f.Name]);
            }
    }

    /// <summary>The field behind a key: "bayi_nama", or "kkSuami.anggota" where several documents ask for the same.</summary>
    public static FieldPaket? Field(this Permohonan p, string kunci)
    {
        if (kunci.Split('.') is [var id, var nama]) return p.Butir.FirstOrDefault(b => b.Kunci == id) is { } b && b.FieldSendiri().FirstOrDefault(f => f.Name == nama) is { } f ? new(kunci, f, b) : null;
        if (p.Paket!.Rincian.Field.FirstOrDefault(f => f.Name == kunci) is { } milikPaket) return new(kunci, milikPaket, null);
        return p.Berurut().SelectMany(b => b.FieldSendiri().Where(f => f.Name == kunci && b.Berlaku(f) == Kepastian.Ya && !Diturunkan(p, b, f)).Select(f => new FieldPaket(kunci, f, b))).OrderByDescending(x => x.Field.Wajib).FirstOrDefault();
    }

    /// <summary>What an officer may type: every question, what only he can say, and who it is where the card is somebody else's.</summary>
    public static FieldPaket? FieldMeja(this Permohonan p, string kunci) => p.SemuaFieldMeja().FirstOrDefault(f => f.Kunci == kunci);

    public static IReadOnlyList<FieldPaket> SemuaFieldMeja(this Permohonan p) =>
    [
        .. p.Paket!.Rincian.Field.Select(f => new FieldPaket(f.Name, f, null)),
        .. p.Berurut().SelectMany(b => b.FieldPribadi().Concat(b.FieldSendiri().Where(f => b.Berlaku(f) != Kepastian.Tidak && (b.Dokumen()!.Petugas.Contains(f.Name) || !Diturunkan(p, b, f)))).Select(f => new FieldPaket($"{b.Kunci}.{f.Name}", f, b)))
    ];

    /// <summary>Name and NIK of whom a card is made for.</summary>
    static IEnumerable<FieldLayanan> FieldPribadi(this Butir b) => b.OrangLain ? Katalog.Bawaan.KelompokField["pemohon"].Where(f => f.Name is "nik" or "nama") : [];

    /// <summary>Fields of the service itself, without those of the applicant.</summary>
    public static IEnumerable<FieldLayanan> FieldSendiri(this Butir b) => b.Layanan.Rincian.FieldKelompok.Where(k => k == "keperluan").SelectMany(k => Katalog.Bawaan.KelompokField[k]).Concat(b.Layanan.Rincian.Field).Concat(b.Layanan.Rincian.FieldTanya.Where(b.Ditanyakan));

    /// <summary>Nobody is asked: the bundle knows, another document's answer holds, or only an officer can say.</summary>
    public static bool Diturunkan(Permohonan p, Butir b, FieldLayanan f) =>
        b.Dokumen() is { } d && (IsiSendiri(b).ContainsKey(f.Name) || d.Petugas.Contains(f.Name) || Asal(p, b, f) is not null);

    /// <summary>Not known by the bundle, and not about somebody else's card.</summary>
    public static bool DijawabWarga(this Butir b, FieldLayanan f) => b.Kunci is null || !(b.OrangLain && Butir.Pribadi.Contains(f.Name)) && !Diturunkan(b.Permohonan, b, f);

    static IReadOnlyDictionary<string, string> IsiSendiri(Butir b)
    {
        var d = b.Dokumen()!;
        var isi = d.Pengganti is { } lain && lain.Layanan == b.Layanan.Kode ? lain.Isi : d.Isi;
        return d.Orang is { } orang ? new Dictionary<string, string>(isi) { ["nama"] = orang } : isi;
    }

    /// <summary>An earlier document for the same person that asks for the same.</summary>
    static Butir? Asal(Permohonan p, Butir b, FieldLayanan f) => b.Untuk is not { } untuk ? null
        : p.Berurut().TakeWhile(x => x != b).FirstOrDefault(x => (x.Untuk == untuk || f.Name.StartsWith("syarat_", StringComparison.Ordinal)) && !IsiSendiri(x).ContainsKey(f.Name) && x.FieldSendiri().Any(y => y.Name == f.Name && y.Type == f.Type && (y.Wajib || !f.Wajib)));

    static void Tulis(Butir b, string nama, string? nilai)
    {
        if (nilai is not null && b.Isian[nama] != nilai) b.IsiField(nama, nilai);
    }

    /// <summary>A text of the bundle with the answers in it; null while one of them is missing.</summary>
    static string? Susun(Permohonan p, Butir b, string teks)
    {
        var kolam = p.Kolam();
        var kurang = false;
        var polos = PeriksaPaket.Nama().Replace(teks, "").Trim().Length == 0;
        var jadi = PeriksaPaket.Nama().Replace(teks, m =>
        {
            var nilai = Nilai(p, b, kolam, m.Groups[1].Value);
            kurang |= nilai is null && !m.Value.EndsWith("?}", StringComparison.Ordinal);
            return nilai is null or "-" ? "" : polos ? nilai : Terbaca(nilai);
        });
        return kurang ? null : string.Join('\n', jadi.Split('\n').Select(x => x.Trim()).Where(x => x.Length > 0));
    }

    static string? Nilai(Permohonan p, Butir b, IReadOnlyDictionary<string, string> kolam, string nama)
    {
        var orang = p.Rencana().FirstOrDefault(r => r.Kunci == b.Kunci)?.Orang;
        return nama switch
        {
            "anggota" => Anggota.Dari(p) is { Count: > 0 } semua ? string.Join('\n', semua.Select(a => a.Nama)) : null,
            "orang" => orang?.Nama,
            "lahir" => orang?.Lahir.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => kolam.TryGetValue(nama, out var v) && v.Length > 0 ? v : null
        };
    }

    // Inside a sentence: a date as people write it, a list on one line.
    static string Terbaca(string nilai) => DateOnly.TryParseExact(nilai, "yyyy-MM-dd", out var t) ? TanggalIndonesia.Panjang(t) : nilai.Replace("\n", ", ", StringComparison.Ordinal);
}
