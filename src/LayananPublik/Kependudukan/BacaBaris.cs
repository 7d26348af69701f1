using System.Text.RegularExpressions;

namespace LayananPublik.Kependudukan;

/// <summary>Reads one <see cref="BarisData"/>: columns by what they are, then pieces inside columns that hold several.</summary>
sealed partial class BacaBaris(DateOnly hariIni)
{
    readonly List<KurangData> salah = [];
    readonly List<string> sisa = [];
    NamaOrang? nama;
    DateOnly? lahir;
    RtRw? rtRw;

    public BarisData Urai(string? teks)
    {
        var kolom = Pemisah().Split(DuaBaris().Replace(teks ?? "", "$1 $2")).Select(k => Label().Replace(k.Trim(), "").Trim()).Where(k => k.Length > 0);
        // Whole columns first, so that a birthplace written beside the date cannot pass for the name.
        foreach (var campuran in kolom.Where(k => !AmbilUtuh(k)).ToList())
        {
            Pilah(campuran);
        }
        var baris = new BarisData
        {
            Nama = nama,
            TanggalLahir = lahir,
            RtRw = rtRw,
            Sisa = sisa.Count == 0 ? null : string.Join(", ", sisa),
        };
        return baris with { Kurang = baris.YangKurang(salah) };
    }

    bool AmbilUtuh(string kolom)
    {
        if (Petunjuk().IsMatch(kolom))
        {
            return true;
        }
        if (rtRw is null && RtRw.TryParse(kolom, out var rt))
        {
            rtRw = rt;
            return true;
        }
        if (lahir is null && TanggalIndonesia.TryParse(kolom, hariIni, out var tanggal, out _))
        {
            Lahir(tanggal);
            return true;
        }
        return nama is null && !Alamat().IsMatch(kolom) && !kolom.Contains(',') && AmbilNama(kolom);
    }

    void Pilah(string kolom)
    {
        var lainnya = kolom;
        if (lahir is null && Cabut(ref lainnya, Tanggal()) is { } tanggal)
        {
            BacaTanggal(tanggal);
        }
        if (rtRw is null && Cabut(ref lainnya, RukunTetangga()) is { } rukun)
        {
            BacaRtRw(rukun);
        }
        var bagian = Gelar().Replace(lainnya, "\u0001").Split(',')
            .Select(b => b.Replace('\u0001', ',').Trim(' ', '-', '/')).Where(b => b.Length > 0);
        foreach (var b in bagian)
        {
            if (nama is not null || Alamat().IsMatch(b) || !AmbilNama(b))
            {
                Sisakan(b);
            }
        }
    }

    bool AmbilNama(string teks)
    {
        nama = NamaOrang.TryParse(teks, out var terbaca) ? terbaca : nama;
        return nama is not null;
    }

    void Lahir(DateOnly tanggal)
    {
        if (tanggal > hariIni)
        {
            Salah(BagianData.TanggalLahir, "Tanggal lahir tidak boleh setelah hari ini. Tulis tanggal-bulan-tahun, contoh 12-05-1990.");
        }
        else
        {
            lahir = tanggal;
        }
    }

    void BacaTanggal(string teks)
    {
        if (TanggalIndonesia.TryParse(teks, hariIni, out var tanggal, out var galat))
        {
            Lahir(tanggal);
        }
        else
        {
            Salah(BagianData.TanggalLahir, galat);
        }
    }

    void BacaRtRw(string teks)
    {
        if (RtRw.TryParse(teks, out var terbaca, out var galat))
        {
            rtRw = terbaca;
        }
        else
        {
            Salah(BagianData.RtRw, galat);
        }
    }

    // A column that is neither a name nor an address is what the citizen meant for the first thing still missing.
    void Sisakan(string teks)
    {
        if (nama is null && teks.Any(char.IsLetter) && !Alamat().IsMatch(teks) && !NamaOrang.TryParse(teks, out _, out var galat))
        {
            Salah(BagianData.Nama, galat);
        }
        else if (rtRw is null && teks.Length <= 3 && teks.All(char.IsAsciiDigit))
        {
            BacaRtRw(teks);
        }
        else if (lahir is null && teks.Length > 3 && teks.All(char.IsAsciiDigit))
        {
            BacaTanggal(teks);
        }
        else
        {
            sisa.Add(teks);
        }
    }

    void Salah(BagianData bagian, string kalimat) => salah.Add(new KurangData(bagian, true, kalimat));

    static string? Cabut(ref string teks, Regex pola)
    {
        var cocok = pola.Match(teks);
        teks = cocok.Success ? teks.Remove(cocok.Index, cocok.Length).Insert(cocok.Index, ",") : teks;
        return cocok.Success ? cocok.Value : null;
    }

    const RegexOptions Abai = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[#\r\n;|\t]+")]
    private static partial Regex Pemisah();

    [GeneratedRegex(@"(\bR\.?T[\s.:]*[0-9]{1,3})\s*[#\r\n;|\t]+\s*(R\.?W\b)", Abai)]
    private static partial Regex DuaBaris();

    [GeneratedRegex(@"^(nama(\s+lengkap)?|t\.?t\.?l|(tempat\s*,?\s*)?(tgl|tanggal)\.?\s*lahir|lahir|alamat|rt\s*/\s*rw)\s*[:=]\s*", Abai)]
    private static partial Regex Label();

    // People send the format itself back.
    [GeneratedRegex(@"^(nama(\s+lengkap)?|(tgl|tanggal)\.?\s*lahir|rt\s*/?\s*rw)\z", Abai)]
    private static partial Regex Petunjuk();

    [GeneratedRegex(@"((senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[\s,]*)?(?<![0-9])[0-9]{1,2}\s*([-/.\s]\s*[0-9]{1,2}\s*[-/.\s]|[-/.\s]*(jan|feb|peb|mar|mrt|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|no[vp]|des|dec)[a-z]*[-/.,\s]*)\s*('?[0-9]{4}|'?[0-9]{2})?(?![0-9/])", Abai)]
    private static partial Regex Tanggal();

    [GeneratedRegex(@"\bR\.?T[\s.:]*([0-9]+|-)?[\s./,|-]*R\.?W[\s.:]*([0-9]+|-)|\bR\.?[TW][\s.:]*[0-9]+(\s*/\s*[0-9]+)?|(?<![0-9/-])[0-9]+\s*/\s*[0-9]+(?![0-9/-])", Abai)]
    private static partial Regex RukunTetangga();

    [GeneratedRegex(@"^(jl|jln|jalan|gg|gang|kp|kmp|kampung|perum|perumahan|komp|kompleks|blok|dusun|kel|kelurahan|desa|kec|kecamatan|lingkungan)\b", Abai)]
    private static partial Regex Alamat();

    // The comma before a degree belongs to the name.
    [GeneratedRegex(@",(?=\s*(S\.?(Pd|H|E|T|Ag|Sos|Kom|Ip|KM|Kep|Si|Ked|P)|M\.?(Pd|H|M|Si|Kes|T|Kom|A|Hum)|A\.?Md|Ph\.?D|Lc)(\.[A-Z]+)*\.?\s*(,|\z))", Abai)]
    private static partial Regex Gelar();
}
