namespace LayananPublik.Persuratan.Bentuk;

/// <summary>SKTM: a family's need, as far as the RT's letter and their own statement say so.</summary>
sealed class TidakMampu : IBentukSurat
{
    public IEnumerable<string> Wajib(Jawaban isian) => [.. Kalimat.DataOrang, "jenis"];

    public IEnumerable<Bagian> Isi(Jawaban i) =>
    [
        Kalimat.Pembuka(i),
        Kalimat.Orang(i),
        new Paragraf([$"Orang tersebut adalah warga {i.NamaUnit} dan {Kalimat.Menurut(i)} termasuk keluarga tidak mampu{Keadaan(i)}."]),
        Kalimat.Keperluan(i, "Surat keterangan", Keperluan(i)),
        Kalimat.Penutup(i)
    ];

    static string Keadaan(Jawaban i)
    {
        var bagian = new List<string>();
        if (i.Ada("penghasilan")) bagian.Add($"penghasilan {Penghasilan(i.Nilai("penghasilan"))} per bulan");
        if (i.Ada("tanggungan")) bagian.Add($"tanggungan {i.Nilai("tanggungan")} orang");
        return bagian.Count == 0 ? "" : $", dengan {string.Join(" dan ", bagian)}";
    }

    static string Penghasilan(string nilai) =>
        nilai.Replace("< ", "kurang dari ", StringComparison.Ordinal).Replace("> ", "lebih dari ", StringComparison.Ordinal);

    static List<Rentang> Keperluan(Jawaban i)
    {
        var jenis = i.Mentah("jenis");
        var keperluan = jenis is "" or "Lainnya" ? i.Mentah("keperluan") : jenis.StartsWith("Kesehatan/", StringComparison.Ordinal) ? "kesehatan/BPJS PBI" : jenis.ToLowerInvariant();
        if (keperluan.Length == 0 && jenis != "Lainnya") keperluan = Jawaban.Kosong;
        List<Rentang> hasil = keperluan.Length == 0 ? [] : [new(keperluan)];
        if (hasil.Count == 0 && !i.Ada("penerima_manfaat") && !i.Ada("lembaga_tujuan")) return [];
        if (hasil.Count == 0) hasil.Add("yang dimohon");
        foreach (var o in OrangTertulis.Baca(i.Mentah("penerima_manfaat")).Take(1))
            hasil.AddRange([" atas nama ", new(o.Nama, Tebal: true), o.Rincian.Length == 0 ? "" : $" ({o.Rincian})"]);
        if (i.Ada("lembaga_tujuan")) hasil.Add($" pada {i.Mentah("lembaga_tujuan")}");
        return hasil;
    }
}
