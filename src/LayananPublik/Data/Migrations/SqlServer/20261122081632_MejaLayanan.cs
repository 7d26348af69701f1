using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MejaLayanan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LogoSari",
                table: "UnitKerja",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Warna",
                table: "UnitKerja",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Keadaan",
                table: "Petugas",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Bertugas");

            migrationBuilder.AddColumn<DateTime>(
                name: "KeadaanSejak",
                table: "Petugas",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TanpaPintasan",
                table: "Petugas",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "MasihDapatBatal",
                table: "PesanKeluar",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "KunciKirim",
                table: "Pesan",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlasanBatas",
                table: "Percakapan",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DitinggalPada",
                table: "Percakapan",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pembatasan",
                table: "Percakapan",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PetugasSejak",
                table: "Percakapan",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Prioritas",
                table: "Percakapan",
                type: "int",
                maxLength: 24,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PrioritasDasar",
                table: "Percakapan",
                type: "int",
                maxLength: 24,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "PrioritasOtomatis",
                table: "Percakapan",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TinjauPada",
                table: "Percakapan",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TundaSampai",
                table: "Percakapan",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BelumDiukur",
                table: "Butir",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Prioritas",
                table: "Butir",
                type: "int",
                maxLength: 24,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "TitikLayananId",
                table: "Butir",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UrutAntrean",
                table: "Butir",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asal",
                table: "Berkas",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BlokCari",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Awal = table.Column<int>(type: "int", nullable: false),
                    Panjang = table.Column<int>(type: "int", nullable: false),
                    Keadaan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DimulaiPada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlokCari", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CocokIsian",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BerkasId = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Hasil = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    NilaiSidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CocokIsian", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CocokIsian_Berkas_BerkasId",
                        column: x => x.BerkasId,
                        principalTable: "Berkas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GabunganKontak",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    KontakId = table.Column<int>(type: "int", nullable: false),
                    LainId = table.Column<int>(type: "int", nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DilepasPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DilepasOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GabunganKontak", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GabunganKontak_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GabunganKontak_Kontak_LainId",
                        column: x => x.LainId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HitungUlang",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Tahap = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    SampaiButir = table.Column<int>(type: "int", nullable: false),
                    Bulan = table.Column<DateOnly>(type: "date", nullable: true),
                    DimintaPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DimintaOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HitungUlang", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JawabanTersimpan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kata = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Dipakai = table.Column<int>(type: "int", nullable: false),
                    DipakaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JawabanTersimpan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JawabanTersimpan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Kehadiran",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sesi = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: true),
                    MenulisSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SampaiPada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kehadiran", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kehadiran_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelUnit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Warna = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LangkahCepat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LangkahCepat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LangkahCepat_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LayananTitik",
                columns: table => new
                {
                    TitikId = table.Column<int>(type: "int", nullable: false),
                    Kode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LayananTitik", x => new { x.TitikId, x.Kode });
                    table.ForeignKey(
                        name: "FK_LayananTitik_UnitKerja_TitikId",
                        column: x => x.TitikId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Panggilan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    PesanId = table.Column<int>(type: "int", nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DibacaPada = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Panggilan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Panggilan_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Panggilan_Pesan_PesanId",
                        column: x => x.PesanId,
                        principalTable: "Pesan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Panggilan_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersetujuanWarga",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Cara = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Keterangan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersetujuanWarga", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersetujuanWarga_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ringkasan",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Satuan = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    Dimensi = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Kunci = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Masuk = table.Column<int>(type: "int", nullable: false),
                    Selesai = table.Column<int>(type: "int", nullable: false),
                    Tepat = table.Column<int>(type: "int", nullable: false),
                    LewatJanji = table.Column<int>(type: "int", nullable: false),
                    TanpaHasil = table.Column<int>(type: "int", nullable: false),
                    Dikerjakan = table.Column<int>(type: "int", nullable: false),
                    MenungguWarga = table.Column<int>(type: "int", nullable: false),
                    MenungguDokumen = table.Column<int>(type: "int", nullable: false),
                    Lama = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Jawab = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ringkasan", x => new { x.UnitKerjaId, x.Satuan, x.Dimensi, x.Mulai, x.Kunci });
                    table.ForeignKey(
                        name: "FK_Ringkasan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TampilanTersimpan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Tab = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Urutan = table.Column<int>(type: "int", nullable: false),
                    Terbit = table.Column<bool>(type: "bit", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TampilanTersimpan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TampilanTersimpan_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TampilanTersimpan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TandaCari",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Perihal = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Nomor = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TandaCari", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TindakanMassal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Judul = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Mengirim = table.Column<bool>(type: "bit", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Diminta = table.Column<int>(type: "int", nullable: false),
                    Berubah = table.Column<int>(type: "int", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KirimPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiurungkanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TindakanMassal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TindakanMassal_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UkuranButir",
                columns: table => new
                {
                    ButirId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Layanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    TitikId = table.Column<int>(type: "int", nullable: true),
                    Keadaan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    MasukPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HariMasuk = table.Column<DateOnly>(type: "date", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HariSelesai = table.Column<DateOnly>(type: "date", nullable: true),
                    Tenggat = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tepat = table.Column<bool>(type: "bit", nullable: true),
                    Menit = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UkuranButir", x => x.ButirId);
                    table.ForeignKey(
                        name: "FK_UkuranButir_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UkuranButir_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaktuJawab",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Sejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Hari = table.Column<DateOnly>(type: "date", nullable: true),
                    Menit = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaktuJawab", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaktuJawab_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WaktuJawab_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WilayahTitik",
                columns: table => new
                {
                    TitikId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WilayahTitik", x => new { x.TitikId, x.UnitKerjaId });
                    table.ForeignKey(
                        name: "FK_WilayahTitik_UnitKerja_TitikId",
                        column: x => x.TitikId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WilayahTitik_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KataCari",
                columns: table => new
                {
                    BlokId = table.Column<int>(type: "int", nullable: false),
                    Kata = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Isi = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KataCari", x => new { x.BlokId, x.Kata });
                    table.ForeignKey(
                        name: "FK_KataCari_BlokCari_BlokId",
                        column: x => x.BlokId,
                        principalTable: "BlokCari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VersiJawaban",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JawabanTersimpanId = table.Column<int>(type: "int", nullable: false),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Judul = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Teks = table.Column<string>(type: "nvarchar(3500)", maxLength: 3500, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    OlehId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DiputusOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersiJawaban", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersiJawaban_JawabanTersimpan_JawabanTersimpanId",
                        column: x => x.JawabanTersimpanId,
                        principalTable: "JawabanTersimpan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelTerpasang",
                columns: table => new
                {
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    LabelUnitId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelTerpasang", x => new { x.PercakapanId, x.LabelUnitId });
                    table.ForeignKey(
                        name: "FK_LabelTerpasang_LabelUnit_LabelUnitId",
                        column: x => x.LabelUnitId,
                        principalTable: "LabelUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LabelTerpasang_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IsiMassal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TindakanMassalId = table.Column<int>(type: "int", nullable: false),
                    SasaranId = table.Column<int>(type: "int", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false),
                    Semula = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PesanKeluarId = table.Column<int>(type: "int", nullable: true),
                    DiurungkanPada = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IsiMassal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IsiMassal_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_IsiMassal_TindakanMassal_TindakanMassalId",
                        column: x => x.TindakanMassalId,
                        principalTable: "TindakanMassal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BerkasJawaban",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    VersiJawabanId = table.Column<int>(type: "int", nullable: false),
                    IsiLemariId = table.Column<int>(type: "int", nullable: false),
                    NamaBerkas = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasJawaban", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BerkasJawaban_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerkasJawaban_VersiJawaban_VersiJawabanId",
                        column: x => x.VersiJawabanId,
                        principalTable: "VersiJawaban",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Pesan_KunciKirim",
                table: "Pesan",
                column: "KunciKirim",
                unique: true,
                filter: "[KunciKirim] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pesan_MembalasWamid",
                table: "Pesan",
                column: "MembalasWamid",
                filter: "MembalasWamid IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Pesan_Catatan",
                table: "Pesan",
                sql: "Arah <> 'Catatan' OR (Wamid IS NULL AND KunciKirim IS NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_Belum",
                table: "Percakapan",
                column: "TerakhirPada",
                filter: "BelumDibaca > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_Diutamakan",
                table: "Percakapan",
                column: "TerakhirPada",
                filter: "Prioritas > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_Giliran",
                table: "Percakapan",
                columns: new[] { "Prioritas", "MenungguSejak", "Id" },
                descending: new[] { true, false, false },
                filter: "Mode = 'PerluPetugas'");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_PetugasId_Mode",
                table: "Percakapan",
                columns: new[] { "PetugasId", "Mode" });

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_PetugasId_TerakhirPada",
                table: "Percakapan",
                columns: new[] { "PetugasId", "TerakhirPada" },
                filter: "PetugasId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_TinjauPada",
                table: "Percakapan",
                column: "TinjauPada",
                filter: "TinjauPada IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_TundaSampai",
                table: "Percakapan",
                column: "TundaSampai",
                filter: "TundaSampai IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_AntreanLayanan",
                table: "Butir",
                columns: new[] { "LayananId", "UrutAntrean", "Id" },
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_AntreanPetugas",
                table: "Butir",
                columns: new[] { "PetugasId", "UrutAntrean", "Id" },
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_AntreanTitik",
                table: "Butir",
                columns: new[] { "TitikLayananId", "UrutAntrean", "Id" },
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_BelumDiukur",
                table: "Butir",
                column: "BelumDiukur",
                filter: "[BelumDiukur] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_Tenggat",
                table: "Butir",
                column: "Tenggat",
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_TitikLayananId",
                table: "Butir",
                column: "TitikLayananId");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_UnitKerjaId_UrutAntrean_Id",
                table: "Butir",
                columns: new[] { "UnitKerjaId", "UrutAntrean", "Id" },
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_UrutAntrean_Id",
                table: "Butir",
                columns: new[] { "UrutAntrean", "Id" },
                filter: "UrutAntrean IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasJawaban_IsiLemariId",
                table: "BerkasJawaban",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasJawaban_VersiJawabanId",
                table: "BerkasJawaban",
                column: "VersiJawabanId");

            migrationBuilder.CreateIndex(
                name: "IX_BlokCari_Keadaan_Jenis_Awal",
                table: "BlokCari",
                columns: new[] { "Keadaan", "Jenis", "Awal" });

            migrationBuilder.CreateIndex(
                name: "IX_CocokIsian_BerkasId_Field",
                table: "CocokIsian",
                columns: new[] { "BerkasId", "Field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GabunganKontak_KontakId_LainId",
                table: "GabunganKontak",
                columns: new[] { "KontakId", "LainId" },
                unique: true,
                filter: "[DilepasPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GabunganKontak_LainId",
                table: "GabunganKontak",
                column: "LainId");

            migrationBuilder.CreateIndex(
                name: "IX_IsiMassal_PesanKeluarId",
                table: "IsiMassal",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_IsiMassal_TindakanMassalId_SasaranId",
                table: "IsiMassal",
                columns: new[] { "TindakanMassalId", "SasaranId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JawabanTersimpan_UnitKerjaId_Kata",
                table: "JawabanTersimpan",
                columns: new[] { "UnitKerjaId", "Kata" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kehadiran_PetugasId_SampaiPada",
                table: "Kehadiran",
                columns: new[] { "PetugasId", "SampaiPada" });

            migrationBuilder.CreateIndex(
                name: "IX_Kehadiran_SampaiPada",
                table: "Kehadiran",
                column: "SampaiPada");

            migrationBuilder.CreateIndex(
                name: "IX_Kehadiran_Sesi",
                table: "Kehadiran",
                column: "Sesi",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelTerpasang_LabelUnitId_PercakapanId",
                table: "LabelTerpasang",
                columns: new[] { "LabelUnitId", "PercakapanId" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelUnit_UnitKerjaId_Nama",
                table: "LabelUnit",
                columns: new[] { "UnitKerjaId", "Nama" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LangkahCepat_UnitKerjaId",
                table: "LangkahCepat",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_Panggilan_DibacaPada_Id",
                table: "Panggilan",
                columns: new[] { "DibacaPada", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Panggilan_PercakapanId",
                table: "Panggilan",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Panggilan_PesanId",
                table: "Panggilan",
                column: "PesanId");

            migrationBuilder.CreateIndex(
                name: "IX_Panggilan_PetugasId_DibacaPada_Id",
                table: "Panggilan",
                columns: new[] { "PetugasId", "DibacaPada", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PersetujuanWarga_PercakapanId",
                table: "PersetujuanWarga",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Ringkasan_Satuan_Mulai",
                table: "Ringkasan",
                columns: new[] { "Satuan", "Mulai" });

            migrationBuilder.CreateIndex(
                name: "IX_TampilanTersimpan_PetugasId_Tab_Urutan",
                table: "TampilanTersimpan",
                columns: new[] { "PetugasId", "Tab", "Urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_TampilanTersimpan_UnitKerjaId_Terbit",
                table: "TampilanTersimpan",
                columns: new[] { "UnitKerjaId", "Terbit" });

            migrationBuilder.CreateIndex(
                name: "IX_TindakanMassal_PetugasId_Pada",
                table: "TindakanMassal",
                columns: new[] { "PetugasId", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_HariMasuk_UnitKerjaId_Keadaan_Layanan_PetugasId_TitikId",
                table: "UkuranButir",
                columns: new[] { "HariMasuk", "UnitKerjaId", "Keadaan", "Layanan", "PetugasId", "TitikId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_HariSelesai_UnitKerjaId_Keadaan_Tepat_Layanan_PetugasId_TitikId",
                table: "UkuranButir",
                columns: new[] { "HariSelesai", "UnitKerjaId", "Keadaan", "Tepat", "Layanan", "PetugasId", "TitikId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_Keadaan_Tenggat_UnitKerjaId",
                table: "UkuranButir",
                columns: new[] { "Keadaan", "Tenggat", "UnitKerjaId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_UnitKerjaId",
                table: "UkuranButir",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_VersiJawaban_JawabanTersimpanId_Nomor",
                table: "VersiJawaban",
                columns: new[] { "JawabanTersimpanId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VersiJawaban_Status",
                table: "VersiJawaban",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_Hari_UnitKerjaId",
                table: "WaktuJawab",
                columns: new[] { "Hari", "UnitKerjaId" });

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_PercakapanId",
                table: "WaktuJawab",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_UnitKerjaId",
                table: "WaktuJawab",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_WilayahTitik_UnitKerjaId",
                table: "WilayahTitik",
                column: "UnitKerjaId");

            migrationBuilder.AddForeignKey(
                name: "FK_Butir_UnitKerja_TitikLayananId",
                table: "Butir",
                column: "TitikLayananId",
                principalTable: "UnitKerja",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Butir_UnitKerja_TitikLayananId",
                table: "Butir");

            migrationBuilder.DropTable(
                name: "BerkasJawaban");

            migrationBuilder.DropTable(
                name: "CocokIsian");

            migrationBuilder.DropTable(
                name: "GabunganKontak");

            migrationBuilder.DropTable(
                name: "HitungUlang");

            migrationBuilder.DropTable(
                name: "IsiMassal");

            migrationBuilder.DropTable(
                name: "KataCari");

            migrationBuilder.DropTable(
                name: "Kehadiran");

            migrationBuilder.DropTable(
                name: "LabelTerpasang");

            migrationBuilder.DropTable(
                name: "LangkahCepat");

            migrationBuilder.DropTable(
                name: "LayananTitik");

            migrationBuilder.DropTable(
                name: "Panggilan");

            migrationBuilder.DropTable(
                name: "PersetujuanWarga");

            migrationBuilder.DropTable(
                name: "Ringkasan");

            migrationBuilder.DropTable(
                name: "TampilanTersimpan");

            migrationBuilder.DropTable(
                name: "TandaCari");

            migrationBuilder.DropTable(
                name: "UkuranButir");

            migrationBuilder.DropTable(
                name: "WaktuJawab");

            migrationBuilder.DropTable(
                name: "WilayahTitik");

            migrationBuilder.DropTable(
                name: "VersiJawaban");

            migrationBuilder.DropTable(
                name: "TindakanMassal");

            migrationBuilder.DropTable(
                name: "BlokCari");

            migrationBuilder.DropTable(
                name: "LabelUnit");

            migrationBuilder.DropTable(
                name: "JawabanTersimpan");

            migrationBuilder.DropIndex(
                name: "IX_Pesan_KunciKirim",
                table: "Pesan");

            migrationBuilder.DropIndex(
                name: "IX_Pesan_MembalasWamid",
                table: "Pesan");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Pesan_Catatan",
                table: "Pesan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_Belum",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_Diutamakan",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_Giliran",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_PetugasId_Mode",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_PetugasId_TerakhirPada",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_TinjauPada",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Percakapan_TundaSampai",
                table: "Percakapan");

            migrationBuilder.DropIndex(
                name: "IX_Butir_AntreanLayanan",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_AntreanPetugas",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_AntreanTitik",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_BelumDiukur",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_Tenggat",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_TitikLayananId",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_UnitKerjaId_UrutAntrean_Id",
                table: "Butir");

            migrationBuilder.DropIndex(
                name: "IX_Butir_UrutAntrean_Id",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "LogoSari",
                table: "UnitKerja");

            migrationBuilder.DropColumn(
                name: "Warna",
                table: "UnitKerja");

            migrationBuilder.DropColumn(
                name: "Keadaan",
                table: "Petugas");

            migrationBuilder.DropColumn(
                name: "KeadaanSejak",
                table: "Petugas");

            migrationBuilder.DropColumn(
                name: "TanpaPintasan",
                table: "Petugas");

            migrationBuilder.DropColumn(
                name: "MasihDapatBatal",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "KunciKirim",
                table: "Pesan");

            migrationBuilder.DropColumn(
                name: "AlasanBatas",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "DitinggalPada",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "Pembatasan",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "PetugasSejak",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "Prioritas",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "PrioritasDasar",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "PrioritasOtomatis",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "TinjauPada",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "TundaSampai",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "BelumDiukur",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "Prioritas",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "TitikLayananId",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "UrutAntrean",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "Asal",
                table: "Berkas");
        }
    }
}
