using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SisiWarga : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "JawabPada",
                table: "SesiAsisten",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TahanSampai",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiingatkanPada",
                table: "Permohonan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KodeLacak",
                table: "Permohonan",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PaketId",
                table: "Permohonan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PercakapanWargaId",
                table: "Permohonan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Perwakilan",
                table: "Permohonan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BeritaTerakhirPada",
                table: "Percakapan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DijanjikanSampai",
                table: "Percakapan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Catatan",
                table: "Layanan",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Oleh",
                table: "Layanan",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TolakKabarSejak",
                table: "Kontak",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "JanjiBaru",
                table: "Butir",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kunci",
                table: "Butir",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OrangLain",
                table: "Butir",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TerlambatPada",
                table: "Butir",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Untuk",
                table: "Butir",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Catatan",
                table: "Berkas",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CatatanSidik",
                table: "Berkas",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LewatTautan",
                table: "Berkas",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Mutu",
                table: "Berkas",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AturanUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AturanUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_AturanUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bendel",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Nomor = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DisusunOlehId = table.Column<int>(type: "INTEGER", nullable: false),
                    DisusunOleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DaftarId = table.Column<int>(type: "INTEGER", nullable: true),
                    DikirimPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cara = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    KeteranganKirim = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bendel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bendel_IsiLemari_DaftarId",
                        column: x => x.DaftarId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bendel_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BeritaTunda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PercakapanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tentang = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Segera = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KirimPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hening = table.Column<bool>(type: "INTEGER", nullable: false),
                    PesanKeluarId = table.Column<int>(type: "INTEGER", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BeritaTunda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BeritaTunda_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BeritaTunda_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HasilTiba",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    NamaBerkas = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsiLemariId = table.Column<int>(type: "INTEGER", nullable: false),
                    Isi = table.Column<string>(type: "TEXT", nullable: true),
                    DiunggahOleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ButirId = table.Column<int>(type: "INTEGER", nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HasilTiba", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HasilTiba_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HasilTiba_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JamKhusus",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Dari = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minggu = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JamKhusus", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JamKhusus_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MenuUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MenuUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_MenuUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Paket",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VersiPaket = table.Column<int>(type: "INTEGER", nullable: false),
                    Berlaku = table.Column<bool>(type: "INTEGER", nullable: false),
                    Aktif = table.Column<bool>(type: "INTEGER", nullable: false),
                    NomorMenu = table.Column<int>(type: "INTEGER", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    JudulWa = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DeskripsiWa = table.Column<string>(type: "TEXT", maxLength: 72, nullable: false),
                    Rincian = table.Column<string>(type: "TEXT", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Paket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Paket_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PemberitahuanPrivasi",
                columns: table => new
                {
                    KontakId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    VersiTeks = table.Column<int>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PemberitahuanPrivasi", x => new { x.KontakId, x.UnitKerjaId, x.VersiTeks });
                    table.ForeignKey(
                        name: "FK_PemberitahuanPrivasi_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PemberitahuanPrivasi_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PendahuluButir",
                columns: table => new
                {
                    ButirId = table.Column<int>(type: "INTEGER", nullable: false),
                    PendahuluId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendahuluButir", x => new { x.ButirId, x.PendahuluId });
                    table.ForeignKey(
                        name: "FK_PendahuluButir_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PendahuluButir_Butir_PendahuluId",
                        column: x => x.PendahuluId,
                        principalTable: "Butir",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PengurusRt",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rt = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Rw = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Jabatan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Nomor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    NomorTampil = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mulai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Cari = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengurusRt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PengurusRt_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PertanyaanBelum",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Teks = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Jumlah = table.Column<int>(type: "INTEGER", nullable: false),
                    Terakhir = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PertanyaanBelum", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PertanyaanBelum_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TanyaJawab",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Pertanyaan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Jawaban = table.Column<string>(type: "TEXT", maxLength: 900, nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Niat = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Aktif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TanyaJawab", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TanyaJawab_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TautanUnggah",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PermohonanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SidikPeramban = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanUnggah", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TautanUnggah_Permohonan_PermohonanId",
                        column: x => x.PermohonanId,
                        principalTable: "Permohonan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IsiBendel",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BendelId = table.Column<int>(type: "INTEGER", nullable: false),
                    ButirId = table.Column<int>(type: "INTEGER", nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    Terbuka = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IsiBendel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IsiBendel_Bendel_BendelId",
                        column: x => x.BendelId,
                        principalTable: "Bendel",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IsiBendel_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatBendel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BendelId = table.Column<int>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Pelaku = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatBendel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatBendel_Bendel_BendelId",
                        column: x => x.BendelId,
                        principalTable: "Bendel",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PermintaanPengantar",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PermohonanId = table.Column<int>(type: "INTEGER", nullable: false),
                    PengurusRtId = table.Column<int>(type: "INTEGER", nullable: false),
                    PercakapanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DiingatkanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DijawabPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Nomor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PermintaanPengantar", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PermintaanPengantar_PengurusRt_PengurusRtId",
                        column: x => x.PengurusRtId,
                        principalTable: "PengurusRt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PermintaanPengantar_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PermintaanPengantar_Permohonan_PermohonanId",
                        column: x => x.PermohonanId,
                        principalTable: "Permohonan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SesiAsisten_JawabPada",
                table: "SesiAsisten",
                column: "JawabPada");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_PaketId",
                table: "Permohonan",
                column: "PaketId");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_PercakapanWargaId",
                table: "Permohonan",
                column: "PercakapanWargaId");

            migrationBuilder.CreateIndex(
                name: "IX_Bendel_DaftarId",
                table: "Bendel",
                column: "DaftarId");

            migrationBuilder.CreateIndex(
                name: "IX_Bendel_UnitKerjaId_Tahun_Urut",
                table: "Bendel",
                columns: new[] { "UnitKerjaId", "Tahun", "Urut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BeritaTunda_KirimPada",
                table: "BeritaTunda",
                column: "KirimPada");

            migrationBuilder.CreateIndex(
                name: "IX_BeritaTunda_PercakapanId_Id",
                table: "BeritaTunda",
                columns: new[] { "PercakapanId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BeritaTunda_PesanKeluarId",
                table: "BeritaTunda",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_HasilTiba_IsiLemariId",
                table: "HasilTiba",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_HasilTiba_UnitKerjaId_SelesaiPada",
                table: "HasilTiba",
                columns: new[] { "UnitKerjaId", "SelesaiPada" });

            migrationBuilder.CreateIndex(
                name: "IX_IsiBendel_BendelId_Urutan",
                table: "IsiBendel",
                columns: new[] { "BendelId", "Urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IsiBendel_ButirId",
                table: "IsiBendel",
                column: "ButirId");

            migrationBuilder.CreateIndex(
                name: "IX_IsiBendel_Terbuka",
                table: "IsiBendel",
                column: "Terbuka",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JamKhusus_UnitKerjaId_Sampai",
                table: "JamKhusus",
                columns: new[] { "UnitKerjaId", "Sampai" });

            migrationBuilder.CreateIndex(
                name: "IX_Paket_UnitKerjaId_Kode_VersiPaket",
                table: "Paket",
                columns: new[] { "UnitKerjaId", "Kode", "VersiPaket" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PemberitahuanPrivasi_UnitKerjaId",
                table: "PemberitahuanPrivasi",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_PendahuluButir_PendahuluId",
                table: "PendahuluButir",
                column: "PendahuluId");

            migrationBuilder.CreateIndex(
                name: "IX_PengurusRt_Nomor",
                table: "PengurusRt",
                column: "Nomor");

            migrationBuilder.CreateIndex(
                name: "IX_PengurusRt_UnitKerjaId_Rw_Rt",
                table: "PengurusRt",
                columns: new[] { "UnitKerjaId", "Rw", "Rt" });

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanPengantar_PengurusRtId",
                table: "PermintaanPengantar",
                column: "PengurusRtId");

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanPengantar_PercakapanId",
                table: "PermintaanPengantar",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanPengantar_PermohonanId",
                table: "PermintaanPengantar",
                column: "PermohonanId");

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanPengantar_Status_Pada",
                table: "PermintaanPengantar",
                columns: new[] { "Status", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_PertanyaanBelum_UnitKerjaId_Teks",
                table: "PertanyaanBelum",
                columns: new[] { "UnitKerjaId", "Teks" });

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatBendel_BendelId",
                table: "RiwayatBendel",
                column: "BendelId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatBendel_Pada",
                table: "RiwayatBendel",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_TanyaJawab_UnitKerjaId",
                table: "TanyaJawab",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanUnggah_PermohonanId",
                table: "TautanUnggah",
                column: "PermohonanId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanUnggah_Sampai",
                table: "TautanUnggah",
                column: "Sampai");

            migrationBuilder.CreateIndex(
                name: "IX_TautanUnggah_Sidik",
                table: "TautanUnggah",
                column: "Sidik",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Permohonan_Paket_PaketId",
                table: "Permohonan",
                column: "PaketId",
                principalTable: "Paket",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Permohonan_Percakapan_PercakapanWargaId",
                table: "Permohonan",
                column: "PercakapanWargaId",
                principalTable: "Percakapan",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Permohonan_Paket_PaketId",
                table: "Permohonan");

            migrationBuilder.DropForeignKey(
                name: "FK_Permohonan_Percakapan_PercakapanWargaId",
                table: "Permohonan");

            migrationBuilder.DropTable(
                name: "AturanUnit");

            migrationBuilder.DropTable(
                name: "BeritaTunda");

            migrationBuilder.DropTable(
                name: "HasilTiba");

            migrationBuilder.DropTable(
                name: "IsiBendel");

            migrationBuilder.DropTable(
                name: "JamKhusus");

            migrationBuilder.DropTable(
                name: "MenuUnit");

            migrationBuilder.DropTable(
                name: "Paket");

            migrationBuilder.DropTable(
                name: "PemberitahuanPrivasi");

            migrationBuilder.DropTable(
                name: "PendahuluButir");

            migrationBuilder.DropTable(
                name: "PermintaanPengantar");

            migrationBuilder.DropTable(
                name: "PertanyaanBelum");

            migrationBuilder.DropTable(
                name: "RiwayatBendel");

            migrationBuilder.DropTable(
                name: "TanyaJawab");

            migrationBuilder.DropTable(
                name: "TautanUnggah");

            migrationBuilder.DropTable(
                name: "PengurusRt");

            migrationBuilder.DropTable(
                name: "Bendel");

            migrationBuilder.DropIndex(
                name: "IX_SesiAsisten_JawabPada",
                table: "SesiAsisten");

            migrationBuilder.DropIndex(
                name: "IX_Permohonan_PaketId",
                table: "Permohonan");

            migrationBuilder.DropIndex(
                name: "IX_Permohonan_PercakapanWargaId",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "JawabPada",
                table: "SesiAsisten");

            migrationBuilder.DropColumn(
                name: "TahanSampai",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DiingatkanPada",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "KodeLacak",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "PaketId",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "PercakapanWargaId",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "Perwakilan",
                table: "Permohonan");

            migrationBuilder.DropColumn(
                name: "BeritaTerakhirPada",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "DijanjikanSampai",
                table: "Percakapan");

            migrationBuilder.DropColumn(
                name: "Catatan",
                table: "Layanan");

            migrationBuilder.DropColumn(
                name: "Oleh",
                table: "Layanan");

            migrationBuilder.DropColumn(
                name: "TolakKabarSejak",
                table: "Kontak");

            migrationBuilder.DropColumn(
                name: "JanjiBaru",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "Kunci",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "OrangLain",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "TerlambatPada",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "Untuk",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "Catatan",
                table: "Berkas");

            migrationBuilder.DropColumn(
                name: "CatatanSidik",
                table: "Berkas");

            migrationBuilder.DropColumn(
                name: "LewatTautan",
                table: "Berkas");

            migrationBuilder.DropColumn(
                name: "Mutu",
                table: "Berkas");
        }
    }
}
