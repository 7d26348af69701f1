using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>What to ask next, worked out from what is there: nothing given is asked twice, and a pause of days loses nothing.</summary>
public static class AlurPengajuan
{
    static readonly string[] BarisPembuka = ["nama", "tanggal_lahir", "rt", "rw"], BarisKunci = ["nama", "tanggal_lahir", "rt"];

    /// <summary><paramref name="dilewati"/>: offered fields that the citizen left out.</summary>
    public static Langkah Berikut(Permohonan p, bool opsionalSudah, IReadOnlyCollection<string> dilewati)
    {
        if (Wakil.Berikut(p) is { } wakil) return wakil;
        if (MintaBaris(p) && !BarisPembuka.All(n => p.Isian[n] is not null)) return new(Langkah.Data);
        if (p.Paket is not null)
        {
            if (AlurPaket.Berikut(p, dilewati) is { } tanya) return new(tanya.Baris ? Langkah.Baris : Langkah.Field, tanya.Kunci);
        }
        else if (p.Butir.SelectMany(FieldBelum).FirstOrDefault(f => f.Wajib || !dilewati.Contains(f.Name)) is { } field) return new(Langkah.Field, field.Name);
        if (p.BelumDipilah() is [var foto, ..]) return new(Langkah.Jenis, $"{foto.Id}");
        if (p.BerkasKurang().Count > 0) return new(Langkah.Berkas);
        return !opsionalSudah && p.BerkasOpsional().Count > 0 ? new(Langkah.Opsional) : new(Langkah.Ringkasan);
    }

    /// <summary>How many questions and documents are still asked.</summary>
    public static (int Pertanyaan, int Dokumen) Sisa(Permohonan p, IReadOnlyCollection<string> dilewati) =>
        ((MintaBaris(p) && !BarisPembuka.All(n => p.Isian[n] is not null) ? 1 : 0) + (p.Paket is not null ? AlurPaket.Semua(p).Count(t => !t.Selesai(p, dilewati)) : p.Butir.SelectMany(FieldBelum).Where(f => f.Wajib || !dilewati.Contains(f.Name)).DistinctBy(f => f.Name).Count()), p.BerkasKurang().Count);

    /// <summary>The answer given before this one; null at the first.</summary>
    public static string? Sebelum(Permohonan p, Langkah langkah)
    {
        List<string> urutan = [.. MintaBaris(p) && p.Isian["nama"] is not null ? BarisKunci : [], .. p.Paket is not null ? AlurPaket.Semua(p).Where(t => t.Selesai(p, [])).Select(t => t.Kunci)
            : p.Butir.SelectMany(b => Kelengkapan.FieldChat(b.Layanan.Rincian).Where(f => b.Terjawab(f.Name))).Select(f => f.Name).Except(BarisPembuka).Distinct()];
        var di = langkah.Nama == Langkah.Ubah ? urutan.IndexOf(langkah.Tentang) : urutan.Count;
        return di > 0 ? urutan[di - 1] : null;
    }

    /// <summary>The field of that name and the butir it belongs to.</summary>
    public static (Butir Butir, FieldLayanan Field)? Cari(Permohonan p, string nama) =>
        p.Butir.SelectMany(b => Kelengkapan.FieldChat(b.Layanan.Rincian).Concat(Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian)).Select(f => (b, f)))
            .Where(x => x.f.Name == nama).Select(x => ((Butir, FieldLayanan)?)x).FirstOrDefault();

    /// <summary>What the opening line has brought so far.</summary>
    public static BarisData Baris(Isian i) => new()
    {
        Nama = NamaOrang.TryParse(i["nama"], out var nama) ? nama : null,
        TanggalLahir = DateOnly.TryParseExact(i["tanggal_lahir"], "yyyy-MM-dd", out var lahir) ? lahir : null,
        RtRw = RtRw.TryParse($"{i["rt"]}/{i["rw"]}", out var rt) ? rt : null
    };

    static bool MintaBaris(Permohonan p) => p.Butir.Any(b => b.Layanan.Rincian.MinimalWa.Contains("tanggal_lahir"));

    static IEnumerable<FieldLayanan> FieldBelum(Butir b) => Kelengkapan.FieldChat(b.Layanan.Rincian).Where(f => !b.Terjawab(f.Name) && b.Berlaku(f) == Kepastian.Ya);
}
