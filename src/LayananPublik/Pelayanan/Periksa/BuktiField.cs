using LayananPublik.Bersama;

namespace LayananPublik.Pelayanan;

/// <summary>An answer of an application under the key by which officers type it, and the document to be made that it belongs to (null: the bundle).</summary>
public sealed record JawabanField(string Kunci, FieldLayanan Field, string Nilai, Butir? Butir)
{
    public string Label => Field.Label.TrimEnd('?');
}

/// <summary>An answer that differs from a document, as the citizen is told.</summary>
public sealed record BedaIsian(string Label, string Dokumen, string Alasan)
{
    public string Kalimat => $"{Label} berbeda dengan {Dokumen}: {Alasan}";
}

/// <summary>Which answers a document proves: what the catalogue says of the requirement, else by the kind of paper; and which of them nobody has held against it yet.</summary>
public static class BuktiField
{
    static readonly string[] Kartu = ["nik", "nama", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "alamat", "rt", "rw", "agama", "status_kawin", "pekerjaan"];
    static readonly string[] KartuPemohon = ["KTP", "KTP_RUSAK", "KTP_PELAPOR"];
    static readonly string[] Keluarga = ["KK", "KK_LAMA", "KK_RUSAK"];
    static readonly string[] Lahir = ["bayi_nama", "bayi_jk", "bayi_tempat_lahir", "bayi_tempat", "bayi_tanggal_lahir", "bayi_jam", "tempat_dilahirkan", "jenis_kelahiran", "anak_ke", "penolong", "berat_kg", "panjang_cm"];
    static readonly string[] Mati = ["tanggal_mati", "jam_mati", "tempat_mati", "sebab", "nomor_akta_mati"];
    static readonly string[] OrangTua = ["ibu", "ayah", "ibu_nik", "ibu_nama", "ayah_nik", "ayah_nama"];

    static readonly Dictionary<string, string[]> MenurutJenis = new()
    {
        ["PENGANTAR_RT"] = ["pengantar_nomor", "pengantar_tanggal"], ["N_RT"] = ["pengantar_nomor", "pengantar_tanggal"],
        ["AKTA_LAHIR"] = ["anak_nama", "anak_tanggal_lahir", .. Lahir], ["KET_LAHIR_FASKES"] = Lahir, ["SPTJM_LAHIR"] = Lahir,
        ["KTP_AYAH_IBU"] = OrangTua, ["KTP_ORTU"] = OrangTua, ["KTP_ALM"] = ["alm", "alm_nik", "alm_nama", "pewaris"],
        ["KET_MATI_FASKES"] = Mati, ["KET_MATI_LURAH"] = Mati, ["AKTA_MATI"] = Mati, ["KTP_SAKSI"] = ["saksi1", "saksi2"], ["KTP_CALON"] = ["pasangan"],
        ["PERNYATAAN_WARIS"] = ["pewaris", "ahli_waris"], ["KTP_AHLI"] = ["ahli_waris"], ["SKPWNI"] = ["nomor_skpwni", "alamat_asal", "wilayah_asal"],
        ["KEHILANGAN"] = ["nomor_lapor", "tanggal_hilang"], ["PASPOR"] = ["nama", "nomor_paspor", "nomor_itas", "itas_sampai"],
        ["DOK_BEDA"] = ["dok_nama", "dok_nomor", "dok_isi_nama", "dok_isi_tempat_lahir", "dok_isi_tanggal_lahir", "dok_isi_alamat"],
        ["SPPT_LAMA"] = ["nop", "nama_lama"], ["BUKTI_TANAH"] = ["bukti_nomor", "letak", "luas_tanah"], ["AKTA_USAHA"] = ["akta_nomor", "nama_usaha", "bentuk"]
    };

    /// <summary>Every answer the desk knows of, each once.</summary>
    public static IEnumerable<JawabanField> SemuaJawaban(this Permohonan p)
    {
        var kelompok = p.Paket is null ? p.Butir.SelectMany(b => Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Select(f => (b, f)))
            : p.Butir.OrderBy(b => b.OrangLain).SelectMany(b => b.Layanan.Rincian.FieldKelompok.Where(k => k != "keperluan").SelectMany(k => Katalog.Bawaan.KelompokField[k]).Select(f => (b, f)));
        var sendiri = kelompok.DistinctBy(x => x.f.Name).Select(x => new JawabanField(x.f.Name, x.f, x.b.SemuaIsian.GetValueOrDefault(x.f.Name, ""), x.b));
        return p.Paket is null ? sendiri : sendiri.Concat(p.SemuaFieldMeja().Select(f => new JawabanField(f.Kunci, f.Field, f.Nilai(p) ?? "", f.Butir))).DistinctBy(j => j.Kunci);
    }

    /// <summary>What a kind of document proves in this application.</summary>
    public static IReadOnlyList<JawabanField> Bukti(this Permohonan p, string dok) => [.. p.SemuaJawaban().Where(j => Membuktikan(p, dok, j))];

    static bool Membuktikan(Permohonan p, string dok, JawabanField j)
    {
        if (p.Butir.SelectMany(b => b.Layanan.Rincian.Syarat).FirstOrDefault(s => s.Dok == dok && s.Membuktikan.Count > 0) is { } syarat) return syarat.Membuktikan.Contains(j.Field.Name);
        // "ktp-2.nik" is the number of somebody else, whose card this is not.
        var orangLain = j.Kunci.Contains('.') && Butir.Pribadi.Contains(j.Field.Name);
        if (orangLain) return false;
        if (KartuPemohon.Contains(dok)) return Kartu.Contains(j.Field.Name);
        if (Keluarga.Contains(dok)) return j.Field.Name == "no_kk" || j.Field.Name is "anggota" or "pengikut" || Kartu.Contains(j.Field.Name) && !p.Syarat().Any(s => s.Wajib && KartuPemohon.Contains(s.Syarat.Dok));
        return MenurutJenis.TryGetValue(dok, out var nama) && nama.Contains(j.Field.Name);
    }

    /// <summary>Answers of this document to be made that are typed, proven by a paper that lies here, and not (or no longer) ticked on any.</summary>
    public static IReadOnlyList<string> BelumCocok(this Butir b, Segel segel) =>
        [.. Periksa(b).GroupBy(x => x.Jawaban.Kunci).Where(g => !g.Any(x => x.Berkas.Nilai(x.Jawaban, segel) == HasilCocok.Cocok)).Select(g => g.First().Jawaban.Label)];

    /// <summary>Answers that an officer found to differ from a paper, and that still stand as they were then.</summary>
    public static IReadOnlyList<BedaIsian> Beda(this Butir b, Segel segel) =>
        [.. Periksa(b).Where(x => x.Berkas.Nilai(x.Jawaban, segel) == HasilCocok.Beda).DistinctBy(x => (x.Jawaban.Kunci, x.Berkas.Id))
            .Select(x => new BedaIsian(x.Jawaban.Label, x.Berkas.Nama, x.Berkas.Cocok.First(c => c.Field == x.Jawaban.Kunci).Alasan ?? ""))];

    /// <summary>The tick of an answer on this document, while it speaks of the answer as it is.</summary>
    public static HasilCocok? Nilai(this Berkas berkas, JawabanField j, Segel segel) =>
        berkas.Cocok.FirstOrDefault(c => c.Field == j.Kunci) is { } c && c.Berlaku(j.Nilai, segel) ? c.Hasil : null;

    static IEnumerable<(Berkas Berkas, JawabanField Jawaban)> Periksa(Butir b) =>
        from s in b.Syarat()
        let bukti = b.Permohonan.Bukti(s.Dok).Where(j => j.Nilai.Length > 0 && (j.Butir is null || j.Butir == b || !j.Kunci.Contains('.'))).ToList()
        from berkas in b.Permohonan.BerkasSah(s.Dok).Where(k => k.IsiLemariId is not null || k.IsiLemari is not null)
        from j in bukti
        select (berkas, j);
}
