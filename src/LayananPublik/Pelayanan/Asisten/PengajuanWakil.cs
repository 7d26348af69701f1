using System.Text.RegularExpressions;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// Speaking for others: who is meant, with which consent, who hears of it.
public sealed partial class Pengajuan
{
    static readonly string[] DataOrang = ["nik", "no_kk", "nama", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "agama", "status_kawin", "pekerjaan", "kewarganegaraan", "alamat", "rt", "rw"];

    /// <summary>A tap on one of this part's choices; also on bubbles that are days old.</summary>
    public async Task KetukWakilAsync(Obrolan o, string apa, string tentang, CancellationToken ct)
    {
        if (apa is "PGT") await JawabPengantarAsync(o, tentang, ct);
        else if (apa is "KBR") await PastikanNomorAsync(o, tentang, ct);
        else if (await DrafAsync(o, ct) is not { } p) Menu.Utama(o);
        else
        {
            o.Sesi.Untuk(p);
            if (apa == "UNTUK") await UntukAsync(o, p, tentang, ct);
            else if (apa == "ORANG") await OrangAsync(o, p, tentang, ct);
            else if (apa == "PGM") await MintaPengantarAsync(o, p, tentang, ct);
            else if (tentang.Split(':') is [var soal, var jawaban]) await JawabWakilAsync(o, p, soal, jawaban, ct);
            pendaftaran.Kabarkan(p, o.Db);
        }
    }

    static async Task UntukAsync(Obrolan o, Permohonan p, string siapa, CancellationToken ct)
    {
        if (siapa == "WARGA" && (await o.Db.PengurusDariKontakAsync(o.Percakapan.KontakId, o.Unit.Jalur, o.HariIni, ct)).FirstOrDefault() is { } pengurus)
        {
            p.Wakilkan(new() { Untuk = UntukSiapa.WargaRt, Hubungan = $"Warga {pengurus.Wilayah}", Wakil = $"{pengurus.Nama}, {pengurus.Sebutan}", PengurusRtId = pengurus.Id });
            PermohonanBaru.Tempatkan(p, pengurus.UnitKerja);
        }
        else if (siapa == "WARGA")
        {
            o.Percakapan.MintaPetugas(o.Pada, "Minta didaftarkan sebagai pengurus RT/RW");
            // The intake goes on beside the open question to a person.
            o.Ingat(Asisten.Mandiri, "ya");
            Tanya(o, p, KalimatWakil.BelumTerdaftar + "\n\n");
            return;
        }
        else p.Wakilkan(siapa == "KELUARGA" ? new() { Untuk = UntukSiapa.Keluarga } : null);
        Tanya(o, p);
    }

    /// <summary>Somebody this contact applied for before: the answers come from there, and so does the relation; consent is asked anew.</summary>
    static async Task OrangAsync(Obrolan o, Permohonan p, string id, CancellationToken ct)
    {
        if (!int.TryParse(id, out var nomor) || await o.MilikWargaAsync(nomor, ct) is not { Nomor: not null } lama)
        {
            Tanya(o, p);
            return;
        }
        await SalinOrangAsync(o, p, lama, ct);
        Tanya(o, p, await EchoAsync(o, p, ct), ubah: true);
    }

    static async Task SalinOrangAsync(Obrolan o, Permohonan p, Permohonan lama, CancellationToken ct)
    {
        foreach (var nama in DataOrang.Where(n => lama.Isian[n] is not null)) p.IsiField(nama, lama.Isian[nama]);
        if (await o.Db.UnitKerja.AsNoTracking().FirstOrDefaultAsync(u => u.Id == lama.UnitKerjaId && u.Aktif && u.Jalur.StartsWith(o.Unit.Jalur), ct) is { } unit && lama.Isian[Isian.KodeWilayah] is not null) PermohonanBaru.Tempatkan(p, unit);
        var wakil = lama.Perwakilan is { } w ? w with { SetujuPada = null, PersetujuanVersi = null } : null;
        // Whoever has ceased to serve the neighbourhood no longer speaks for its people.
        if (wakil is { Untuk: UntukSiapa.WargaRt } && (await o.Db.PengurusDariKontakAsync(o.Percakapan.KontakId, o.Unit.Jalur, o.HariIni, ct)).Count == 0) wakil = new() { Untuk = UntukSiapa.Keluarga };
        p.Wakilkan(wakil);
    }

    async Task JawabWakilAsync(Obrolan o, Permohonan p, string soal, string jawaban, CancellationToken ct)
    {
        if (p.Perwakilan is not { } w || Wakil.Berikut(p) is not { } langkah || langkah.Tentang != soal)
        {
            Tanya(o, p);
            return;
        }
        var polos = Pemahaman.Polos(jawaban);
        if (soal == "hubungan" && Nomor(polos, KalimatWakil.Hubungan) is { } hubungan) p.Wakilkan(w with { Hubungan = KalimatWakil.Hubungan[hubungan - 1] });
        else if (soal == "setuju" && (polos is "1" or "ya setuju" || Ya.Contains(polos))) p.Wakilkan(w.Setuju(o.Pada));
        else if (soal == "setuju" && polos is "2" or "tidak" or "belum" or "tidak setuju" or "gak" or "nggak")
        {
            Batalkan(o, p);
            o.Jawab(KalimatWakil.TidakSetuju);
            return;
        }
        else if (soal == "kabar" && Nomor(polos, ["ke saya", "ke nomor warga", "keduanya"]) is { } kabar) p.Wakilkan(w with { Kabar = (TujuanKabar)(kabar - 1) });
        else if (soal == "nomor")
        {
            if (!NomorWa.TryParse(jawaban, out var wa, out var galat))
            {
                o.Jawab(Sajian.Tulis(galat));
                return;
            }
            p.Wakilkan(w with { NomorWarga = wa.Nilai });
            p.IsiField("no_hp", wa.Nilai);
            if (await o.Db.Set<AliasKontak>().AnyAsync(a => a.KontakId == o.Percakapan.KontakId && a.Nilai == wa.Nilai, ct)) p.Wakilkan(w with { Kabar = TujuanKabar.Pelapor });
        }
        Tanya(o, p);
    }

    static int? Nomor(string polos, string[] opsi) =>
        int.TryParse(polos, out var n) && n >= 1 && n <= opsi.Length ? n : Array.FindIndex(opsi, x => Pemahaman.Polos(x) == polos) is >= 0 and var i ? i + 1 : null;

    /// <summary>"nama#tanggal lahir#RT/RW" while nothing is being filled in: greeted by name and kept, nothing starts.</summary>
    public static bool BarisTanpaPermohonan(Obrolan o)
    {
        if (!o.Pesan.Teks.Contains('#', StringComparison.Ordinal) || Pemahaman.PilihanNomor(o.Pesan.Teks) is not null) return false;
        var baris = BarisData.Urai(o.Pesan.Teks, o.HariIni);
        if (baris.Nama is not { } nama || baris.TanggalLahir is null && baris.RtRw is null) return false;
        o.Ke(new(Langkah.Menu));
        Wakil.IngatBaris(o, baris);
        o.Jawab(Kalimat.MenuUtama($"Salam, {Kapital(nama.Nilai)}. Data Anda kami ingat untuk pengajuan berikutnya. Pilih layanan yang Anda perlukan.", o.Katalog.MenuUtama));
        return true;
    }

    /// <summary>What was understood, and who heads the neighbourhood where that is certain.</summary>
    static async Task<string> EchoAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var dipahami = KalimatPengajuan.DataDipahami(p.Isian);
        var calon = p.Isian["rw"] is null ? [] : await o.Db.PengantarAsync(await JalurAsync(o, p, ct), p.Isian["rt"], p.Isian["rw"], o.HariIni, ct);
        if (calon is [var satu] && satu.UnitKerjaId == p.UnitKerjaId) dipahami += $"\n{KalimatWakil.SebutPengurus(satu)}";
        await SiapkanPengantarAsync(o, p, ct);
        return dipahami.Length == 0 ? "" : dipahami + "\n\n";
    }

    static async Task SiapkanPengantarAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var perlu = p.Isian["rw"] is not null && p.BerkasKurang().Any(s => s.Dok == PermintaanPengantar.Dok);
        o.Ingat(Wakil.Pengantar, perlu && (await Wakil.PengantarAsync(o.Db, p, o.Percakapan.NomorKantorId, await JalurAsync(o, p, ct), o.HariIni, ct)).Count > 0 ? "ya" : null);
    }

    static async Task<string> JalurAsync(Obrolan o, Permohonan p, CancellationToken ct) =>
        p.UnitKerjaId == o.Unit.Id ? o.Unit.Jalur : await o.Db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);

    /// <summary>"ubah nama", "ubah tanggal lahir jadi 12-05-1990": one word instead of the numbered list.</summary>
    bool UbahDenganKata(Obrolan o, Permohonan p, string teks)
    {
        if (UbahKata().Match(teks) is not { Success: true } m) return false;
        var kunci = Pemahaman.Polos(m.Groups["apa"].Value) switch { "nama" => "nama", ['r', ..] => "rt", _ => "tanggal_lahir" };
        if (p.Isian[kunci] is null) return false;
        o.Ke(new(Langkah.Ubah, kunci));
        if (m.Groups["isi"].Value.Trim() is { Length: > 0 } isi) JawabanBaru(o, p, kunci, isi);
        else TanyaUlang(o, p, kunci);
        return true;
    }

    [GeneratedRegex(@"^\s*(ubah|ganti)\s+(?<apa>nama|(tanggal|tgl)\.?\s+lahir|rt\s*/?\s*rw|rt|rw)\s*((jadi|menjadi|:|=)\s*(?<isi>.+))?\.?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UbahKata();
}
